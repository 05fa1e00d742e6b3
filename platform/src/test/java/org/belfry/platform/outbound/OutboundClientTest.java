package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundClientTest {
  private final OutboundScene scene = new OutboundScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void thePartsOfABodyArriveAsOne() {
    scene.answer("/echo", 200, null, null);

    Exchange exchange = scene.send(scene.post("/echo", "one, ", "two"));

    assertThat(exchange)
        .isEqualTo(new Exchange.Answered(200, null, "POST one, two application/json"));
  }

  @Test
  void anAnswerIsKeptIfItIsWanted() {
    scene.answer("/long", 500, null, "x".repeat(AnswerConsumer.MAX_READ));

    assertThat(scene.send(scene.post("/long", "")))
        .isEqualTo(new Exchange.Answered(500, null, "x".repeat(AnswerConsumer.MAX_READ)));
  }

  @Test
  void nothingIsKeptOfWhatAnAddressAnswersThatOnlyASettingAllows() {
    scene.answer("/out", 307, "/inside", null);
    scene.answer("/inside", 200, null, "jvm_memory_used_bytes 1");

    assertThat(scene.client.send(scene.post("/out", ""), OutboundScene.LONG).join())
        .isEqualTo(new Exchange.Answered(200, null, ""));
  }

  @Test
  void anEndlessAnswerCountsAsAnsweredAndIsBrokenOff() {
    scene.on(
        "/endless",
        call -> {
          call.sendResponseHeaders(200, 0);
          byte[] block = new byte[8192];
          while (true) {
            call.getResponseBody().write(block);
          }
        });

    assertThat(scene.send(scene.post("/endless", "")))
        .isInstanceOfSatisfying(
            Exchange.Answered.class, answered -> assertThat(answered.status()).isEqualTo(200));
  }

  @Test
  void aFailureTellsNotWhatNamesInsideLeadTo() throws IOException {
    int port = OutboundScene.freePort();
    OutboundRequest request = OutboundScene.get("http://localhost:" + port);

    assertThat(scene.send(request))
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.reason()).contains("localhost").doesNotContain("127.0.0."));
  }

  @Test
  void nobodyListeningIsTold() throws IOException {
    int port = OutboundScene.freePort();

    assertThat(scene.client.send(OutboundScene.get(port), OutboundScene.LONG).join())
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo("connectionRefused"));
  }

  @Test
  void anUnknownHostIsTold() {
    OutboundRequest request = OutboundScene.get("http://no-such-host.invalid/");

    assertThat(scene.client.send(request, OutboundScene.LONG).join())
        .isInstanceOfSatisfying(
            Exchange.Failed.class, failed -> assertThat(failed.cause()).isEqualTo("unknownHost"));
  }
}
