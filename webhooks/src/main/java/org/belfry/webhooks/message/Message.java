package org.belfry.webhooks.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.webhooks.queue.NewNotifications;
import org.jspecify.annotations.Nullable;

/**
 * What is published.
 *
 * @param entity URI of what it is about
 * @param body a JSON object, compact
 * @param expiresAt when its pushes are given up
 */
record Message(
    UUID id,
    UUID topicId,
    @Nullable String entity,
    String body,
    UserId publisher,
    Instant createdAt,
    Instant expiresAt) {
  NewNotifications.Source source() {
    return new NewNotifications.Source(id, body.getBytes(StandardCharsets.UTF_8).length, expiresAt);
  }
}
