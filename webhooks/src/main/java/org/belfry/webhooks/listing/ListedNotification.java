package org.belfry.webhooks.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification in a list.
 *
 * @param state pending, received, expired or failed
 * @param body a JSON object
 * @param entity URI of what its message is about
 */
public record ListedNotification(
    UUID id,
    String state,
    UUID topicId,
    UUID subscriptionId,
    String deliveryMethod,
    String deliveryChannel,
    @Nullable String body,
    @Nullable String entity,
    Instant createdAt,
    Instant updatedAt) {}
