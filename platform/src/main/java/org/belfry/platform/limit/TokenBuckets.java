package org.belfry.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A bucket for each of those who share a limit. Who was silent for two minutes has a full one
 * anyway and is forgotten.
 */
public final class TokenBuckets {
  private static final Duration MEMORY = Duration.ofMinutes(2);
  private static final int CAPACITY = 100_000;

  private final Cache<String, TokenBucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(MEMORY).maximumSize(CAPACITY).build();

  /** The bucket of somebody; a full one, if there was none. */
  public TokenBucket of(String key, int perMinute, Instant now) {
    TokenBucket known = buckets.getIfPresent(key);
    if (known != null) {
      return known;
    }
    TokenBucket full = new TokenBucket(perMinute, now);
    return Objects.requireNonNullElse(buckets.asMap().putIfAbsent(key, full), full);
  }
}
