package org.belfry.webhooks.callback;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback, and what became of it.
 *
 * @param reference what it is about, in its publisher's words
 * @param method {@code GET} or {@code POST}
 * @param state {@code pending}, {@code received}, {@code expired} or {@code failed}
 * @param attempts how often it was sent, with or without success
 * @param cause why it expired or failed; of a pending one, what its last attempt came to
 * @param nextAttemptAt when a pending one is due
 */
@JsonbPropertyOrder({
  "id",
  "reference",
  "method",
  "url",
  "state",
  "attempts",
  "cause",
  "nextAttemptAt",
  "createdAt",
  "updatedAt"
})
public record SentCallback(
    UUID id,
    String reference,
    String method,
    String url,
    String state,
    int attempts,
    @Nullable String cause,
    @Nullable Instant nextAttemptAt,
    Instant createdAt,
    Instant updatedAt) {
  static final String PENDING = "pending";
}
