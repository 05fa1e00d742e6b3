package org.belfry.webhooks.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message for one subscription.
 *
 * @param id the same all its life, and the {@code webhook-id} of its pushes
 * @param entity URI of what the message is about
 * @param body the message's body, a JSON object
 * @param deliveryMethod {@code push} or {@code pull}
 * @param attempts how often it was pushed, with or without success
 * @param cause why it expired or failed
 */
public record Notification(
    UUID id,
    UUID messageId,
    UUID topicId,
    UUID subscriptionId,
    @Nullable String entity,
    String body,
    NotificationState state,
    String deliveryMethod,
    String deliveryChannel,
    int attempts,
    @Nullable String cause,
    Instant createdAt,
    Instant updatedAt) {

  /** Differs between any two states of it; its entity tag is made of this. */
  public String revision() {
    return String.format(
        Locale.ROOT,
        "%s-%d-%d-%d",
        state.code(),
        attempts,
        updatedAt.getEpochSecond(),
        updatedAt.getNano());
  }
}
