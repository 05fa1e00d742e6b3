package org.belfry.platform.rest.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.limit.TokenBuckets;

/**
 * Refuses credentials that call too often, and users who do so with many of them. Each node counts
 * for itself.
 */
@ApplicationScoped
public class RateLimit {
  private final TokenBuckets buckets = new TokenBuckets();

  @Inject private RateLimitSettings settings;
  @Inject private Clock clock;

  /**
   * Counts a request.
   *
   * @throws TooManyRequests if there were too many in the last minute
   */
  public void count(Caller caller) {
    settings
        .perCredential()
        .ifPresent(limit -> count(caller.credential().key(), limit, "with these credentials"));
    settings
        .perUser()
        .ifPresent(limit -> count("user:" + caller.userId().value(), limit, "from this user"));
  }

  private void count(String key, int limit, String whence) {
    Instant now = clock.instant();
    buckets
        .of(key, limit, now)
        .take(now)
        .ifPresent(
            wait -> {
              throw new TooManyRequests(limit, whence, wait);
            });
  }
}
