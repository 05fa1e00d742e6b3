package org.belfry.notifications.live;

import java.time.Duration;

/**
 * Streams of live updates ({@code belfry.inbox.*}).
 *
 * @param perUser how many a user has on a node at a time
 * @param perNode how many a node has at a time
 * @param heartbeat how often a stream with no news says that it lives
 * @param lifetime after which a stream ends, for its client to come back and sign in again
 */
public record LiveSettings(int perUser, int perNode, Duration heartbeat, Duration lifetime) {}
