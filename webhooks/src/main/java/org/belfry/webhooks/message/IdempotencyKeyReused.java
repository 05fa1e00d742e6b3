package org.belfry.webhooks.message;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The same key came before with another message. */
final class IdempotencyKeyReused extends Problem {
  IdempotencyKeyReused(String key) {
    super(
        422,
        "idempotencyKeyReused",
        "The Idempotency-Key \"%s\" came before with another message.".formatted(key),
        "Send a new key with each new message, and the same key only to repeat a request.",
        Map.of("idempotencyKey", key));
  }
}
