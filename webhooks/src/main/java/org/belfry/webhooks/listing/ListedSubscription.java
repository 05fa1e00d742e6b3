package org.belfry.webhooks.listing;

import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.subscription.Inactivity;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in a list.
 *
 * @param subscriber URI of whom it informs
 * @param inactivity why Belfry keeps it inactive; null if it does not
 * @param recipientUrl where it is pushed to; null for one without endpoint
 * @param subscriberContent a JSON object
 */
public record ListedSubscription(
    UUID id,
    UUID topicId,
    String subscriber,
    String deliveryMethod,
    String deliveryChannel,
    String state,
    @Nullable Inactivity inactivity,
    String authenticationState,
    @Nullable String recipientUrl,
    @Nullable String subscriberContent,
    Instant createdAt,
    Instant updatedAt) {}
