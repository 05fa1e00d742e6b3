package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OutboundRedirectsTest {
  private final OutboundScene scene = new OutboundScene();

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void redirectsAreFollowedThreeTimes() {
    scene.answer("/1", 307, "/2", null);
    scene.answer("/2", 302, "/3", null);
    scene.answer("/3", 308, "/4", null);
    scene.answer("/4", 200, null, null);

    assertThat(scene.send(scene.post("/1", "body")))
        .isEqualTo(new Exchange.Answered(200, null, "POST body application/json"));
  }

  @Test
  void aRedirectIsFollowedHoweverLongItsBodyIs() {
    scene.answer("/long", 307, "/slow", "x".repeat(4 * AnswerConsumer.MAX_READ));
    scene.on(
        "/slow",
        call -> {
          pause();
          OutboundScene.answer(call, 200, null, null);
        });

    assertThat(scene.send(scene.post("/long", "body")))
        .isEqualTo(new Exchange.Answered(200, null, "POST body application/json"));
  }

  @Test
  void aFourthRedirectIsAFailure() {
    scene.answer("/loop", 307, "/loop", null);

    assertThat(scene.send(scene.post("/loop", "")))
        .isInstanceOfSatisfying(
            Exchange.Failed.class,
            failed -> assertThat(failed.cause()).isEqualTo("tooManyRedirects"));
  }

  @Test
  void everyHopIsChecked() {
    scene.answer("/out", 307, "http://169.254.169.254/latest/meta-data", null);

    assertThat(scene.send(scene.post("/out", "")))
        .isInstanceOfSatisfying(
            Exchange.Refused.class,
            refused -> assertThat(refused.reason()).contains("169.254.0.0/16"));
  }

  /** Long enough for whatever ends the exchange before its answer. */
  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }
}
