package org.belfry.webhooks.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverDraftTest {
  @Test
  void whatIsLeftOutIsAsItIsAtFirst() {
    assertThat(ReceiverDraft.answer(json("{}"))).isEqualTo(ReceiverAnswer.AT_ONCE);
    assertThat(ReceiverDraft.answer(json("{\"status\": null, \"delay\": null}")))
        .isEqualTo(ReceiverAnswer.AT_ONCE);
  }

  @Test
  void allOfItCanBeSet() {
    assertThat(
            ReceiverDraft.answer(json("{\"status\": 503, \"delay\": \"PT1.5S\", \"never\": true}")))
        .isEqualTo(new ReceiverAnswer(503, Duration.ofMillis(1500), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": 199}",
        "{\"status\": 600}",
        "{\"status\": 200.5}",
        "{\"status\": 4294967496}",
        "{\"status\": \"200\"}",
        "{\"delay\": \"PT1M0.001S\"}",
        "{\"delay\": \"-PT1S\"}",
        "{\"delay\": \"soon\"}",
        "{\"delay\": 5}",
        "{\"never\": \"yes\"}"
      })
  void anythingElseIsRefused(String draft) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> ReceiverDraft.answer(json(draft)))
        .satisfies(problem -> assertThat(problem.status()).isEqualTo(422));
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
