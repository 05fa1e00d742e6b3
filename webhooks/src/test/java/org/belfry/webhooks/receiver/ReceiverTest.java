package org.belfry.webhooks.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReceiverTest {
  private final Receiver receiver = new Receiver();

  @Test
  void itKeepsTheLastHundred() {
    for (int i = 0; i < 150; i++) {
      receiver.receive(request("request " + i));
    }

    assertThat(receiver.newestFirst())
        .hasSize(100)
        .extracting(ReceivedRequest::body)
        .startsWith("request 149", "request 148")
        .endsWith("request 50");
  }

  @Test
  void itAnswersAsItWasLastTold() {
    assertThat(receiver.receive(request("first"))).isEqualTo(ReceiverAnswer.AT_ONCE);

    ReceiverAnswer late = new ReceiverAnswer(503, Duration.ofSeconds(1), false);
    receiver.answerWith(late);

    assertThat(receiver.receive(request("second"))).isEqualTo(late);
  }

  @Test
  void itForgetsButGoesOnAnswering() {
    receiver.answerWith(new ReceiverAnswer(410, Duration.ZERO, false));
    receiver.receive(request("first"));

    receiver.forget();

    assertThat(receiver.newestFirst()).isEmpty();
    assertThat(receiver.answer().status()).isEqualTo(410);
  }

  private static ReceivedRequest request(String body) {
    return new ReceivedRequest(
        Instant.EPOCH, "POST", new TreeMap<>(), body, SignatureVerdict.MISSING);
  }
}
