package org.belfry.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.belfry.platform.limit.TokenBucket;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Refuses credentials that call too often. Each node counts for itself; credentials that were
 * silent for two minutes have a full bucket anyway and are forgotten.
 */
@ApplicationScoped
class RateLimit {
  private static final Duration MEMORY = Duration.ofMinutes(2);
  private static final int CAPACITY = 100_000;

  private final Cache<String, TokenBucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MEMORY).maximumSize(CAPACITY).build();

  @Inject private RateLimitSettings settings;
  @Inject private Clock clock;

  /**
   * Counts a request.
   *
   * @param credentials as they came in; only their digest is remembered
   * @throws TooManyRequests if there were too many in the last minute
   */
  void count(String credentials) {
    settings.requestsPerMinute().ifPresent(limit -> count(credentials, limit));
  }

  private void count(String credentials, int limit) {
    buckets
        .get(OpaqueToken.digest(credentials), key -> new TokenBucket(limit, clock.instant()))
        .take(clock.instant())
        .ifPresent(
            wait -> {
              throw new TooManyRequests(limit, wait);
            });
  }
}
