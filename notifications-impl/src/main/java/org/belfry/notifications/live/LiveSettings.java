package org.belfry.notifications.live;

import java.time.Duration;
import org.belfry.platform.configuration.Configuration;

/**
 * Streams of live updates ({@code belfry.inbox.*}).
 *
 * @param perUser how many a user has on a node at a time
 * @param perNode how many a node has at a time
 * @param heartbeat how often a stream with no news says that it lives
 * @param lifetime after which a stream ends, for its client to come back and sign in again
 */
public record LiveSettings(int perUser, int perNode, Duration heartbeat, Duration lifetime) {
  static LiveSettings of(Configuration configuration) {
    return new LiveSettings(
        configuration.number("belfry.inbox.streams-per-user", 10, 1, 1000),
        configuration.number("belfry.inbox.streams", 1000, 1, 100_000),
        configuration.duration("belfry.inbox.heartbeat", Duration.ofSeconds(15)),
        configuration.duration("belfry.inbox.stream-lifetime", Duration.ofHours(1)));
  }
}
