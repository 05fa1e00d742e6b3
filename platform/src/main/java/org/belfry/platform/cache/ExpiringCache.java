package org.belfry.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * What is remembered for a while from when it was put in, and of no more than so many keys: whoever
 * sends many fills no memory. It loads nothing by itself, so that nobody waits under its lock.
 */
public final class ExpiringCache<V> {
  private static final int CAPACITY = 10_000;

  private final Cache<String, V> values;

  public ExpiringCache(Duration kept) {
    this(kept, CAPACITY, Ticker.systemTicker());
  }

  ExpiringCache(Duration kept, int capacity, Ticker ticker) {
    values =
        Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(capacity).ticker(ticker).build();
  }

  public Optional<V> find(String key) {
    return Optional.ofNullable(values.getIfPresent(key));
  }

  public void put(String key, V value) {
    values.put(key, value);
  }
}
