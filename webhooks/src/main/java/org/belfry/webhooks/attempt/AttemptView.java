package org.belfry.webhooks.attempt;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attempt as the native API prints it; what does not apply is left out. */
@JsonbPropertyOrder({
  "id",
  "number",
  "startedAt",
  "waitedMillis",
  "tookMillis",
  "outcome",
  "status",
  "cause",
  "detail",
  "answer"
})
public record AttemptView(
    UUID id,
    int number,
    Instant startedAt,
    long waitedMillis,
    long tookMillis,
    String outcome,
    @Nullable Integer status,
    @Nullable String cause,
    @Nullable String detail,
    @Nullable String answer) {
  static AttemptView of(LoggedAttempt attempt) {
    return new AttemptView(
        attempt.id(),
        attempt.number(),
        attempt.startedAt(),
        attempt.waited().toMillis(),
        attempt.took().toMillis(),
        attempt.outcome(),
        attempt.status(),
        attempt.cause(),
        attempt.detail(),
        attempt.answer());
  }
}
