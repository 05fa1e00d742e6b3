package org.belfry.platform.rest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.limit.TokenBucket;

/**
 * Refuses credentials that call too often, and users who do so with many of them. Each node counts
 * for itself; who was silent for two minutes has a full bucket anyway and is forgotten.
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
   * @throws TooManyRequests if there were too many in the last minute
   */
  void count(Caller caller) {
    settings
        .perCredential()
        .ifPresent(limit -> count(caller.credential().key(), limit, "with these credentials"));
    settings
        .perUser()
        .ifPresent(limit -> count("user:" + caller.userId().value(), limit, "from this user"));
  }

  private void count(String key, int limit, String whence) {
    buckets
        .get(key, missing -> new TokenBucket(limit, clock.instant()))
        .take(clock.instant())
        .ifPresent(
            wait -> {
              throw new TooManyRequests(limit, whence, wait);
            });
  }
}
