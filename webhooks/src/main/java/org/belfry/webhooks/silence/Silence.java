package org.belfry.webhooks.silence;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.EndpointFellSilent;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to which nothing is delivered.
 *
 * @param url of its endpoint
 * @param waitingSince when the oldest notification was made that is still to be delivered
 * @param lastDelivery when something was delivered, if anything ever was
 * @param told what its owner was told of earlier
 */
record Silence(
    UUID subscription,
    long owner,
    String url,
    Instant waitingSince,
    @Nullable Instant lastDelivery,
    @Nullable Told told) {

  /** The shortest that anybody is told of. */
  static final Duration SHORTEST = Duration.ofHours(2);

  /**
   * What an owner was told.
   *
   * @param since when the silence began
   * @param hours how long it was then
   */
  record Told(Instant since, int hours) {}

  /** When it began: one that was told of goes on until something is delivered. */
  Instant since() {
    if (told != null && (lastDelivery == null || !lastDelivery.isAfter(told.since()))) {
      return told.since();
    }
    return lastDelivery == null || waitingSince.isAfter(lastDelivery) ? waitingSince : lastDelivery;
  }

  /** For how long its owner is to be told that it lasts: 2 hours, 4, 8 and so on; 0 for not yet. */
  int hours(Instant now) {
    long hours = Duration.between(since(), now).toHours();
    return hours < SHORTEST.toHours() ? 0 : (int) Long.highestOneBit(hours);
  }

  /** What its owner is told now. */
  EndpointFellSilent event(Instant now) {
    return new EndpointFellSilent(
        subscription, owner, URI.create(url).getHost(), hours(now), lastDelivery);
  }

  /** Whether its owner is to be told now. */
  boolean isNews(Instant now) {
    int hours = hours(now);
    boolean known = told != null && told.since().equals(since()) && told.hours() >= hours;
    return hours > 0 && !known;
  }
}
