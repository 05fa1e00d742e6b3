package org.belfry.webhooks.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification or callback that this node has claimed and is to push.
 *
 * @param id of the notification or callback
 * @param lease token of the claim; whatever is written about it is fenced by this
 * @param leasedUntil when somebody else may claim it
 * @param attempts how many there were before
 */
public record Delivery(
    UUID id,
    UUID lease,
    Instant leasedUntil,
    Instant dueAt,
    Instant expiresAt,
    Instant createdAt,
    int attempts,
    Payload content,
    Recipient recipient) {

  /**
   * The endpoint; token and secrets are still sealed.
   *
   * @param previousSecrets see {@link org.belfry.webhooks.signing.PreviousSecrets#of}
   * @param laneDueAt null while its deliveries go through the shared lanes
   */
  public record Recipient(
      UUID id,
      String url,
      @Nullable String token,
      String secret,
      @Nullable String previousSecrets,
      @Nullable Instant laneDueAt) {}
}
