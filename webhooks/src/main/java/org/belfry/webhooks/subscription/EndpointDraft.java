package org.belfry.webhooks.subscription;

import org.jspecify.annotations.Nullable;

/**
 * The endpoint of a {@link SubscriptionDraft}.
 *
 * @param token what the endpoint's server wants as bearer token. It can be written, never read:
 *     answers leave it out, as a secret is never listed.
 * @param recipientUrl http or https, without credentials
 */
public record EndpointDraft(@Nullable String token, @Nullable String recipientUrl) {}
