package org.belfry.webhooks.subscription;

import java.util.Optional;

/**
 * A subscription as it was just stored.
 *
 * @param secret {@code whsec_…}, if its endpoint is new; it is never told again
 */
public record StoredSubscription(Subscription subscription, Optional<String> secret) {}
