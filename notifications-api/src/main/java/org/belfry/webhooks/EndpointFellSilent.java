package org.belfry.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing was delivered to a subscription's endpoint for hours, although something was due. It is
 * fired synchronously, once for each time that the owner is to be told; observers join the
 * transaction that notes so.
 *
 * @param subscription its id
 * @param ownerId id of the user whose subscription it is
 * @param host of its endpoint
 * @param hours for how long
 * @param lastDelivery when something was delivered, if anything ever was
 */
public record EndpointFellSilent(
    UUID subscription, long ownerId, String host, int hours, @Nullable Instant lastDelivery) {}
