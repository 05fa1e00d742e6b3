package org.belfry.platform.identity.authentication;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.belfry.platform.cache.ExpiringCache;

/**
 * Remembers for a few seconds what the database said: that is how long another node may take to see
 * a change. What is not there is remembered apart, so that whoever asks for thousands of such
 * drives nothing out that is. Nothing is looked up under a lock of the memory.
 */
final class Lookups<V> {
  private static final Duration MEMORY = Duration.ofSeconds(10);

  private final Function<String, Optional<V>> source;
  private volatile Memory<V> memory = Memory.empty();

  Lookups(Function<String, Optional<V>> source) {
    this.source = source;
  }

  Optional<V> find(String key) {
    Memory<V> now = memory;
    Optional<V> known = now.found().find(key);
    return known.isPresent() || now.missing().find(key).isPresent() ? known : looked(key, now);
  }

  /** What is being looked up at this moment is remembered by nobody either. */
  void forget() {
    memory = Memory.empty();
  }

  private Optional<V> looked(String key, Memory<V> now) {
    Optional<V> answer = source.apply(key);
    answer.ifPresentOrElse(
        value -> now.found().put(key, value), () -> now.missing().put(key, true));
    return answer;
  }

  private record Memory<V>(ExpiringCache<V> found, ExpiringCache<Boolean> missing) {
    static <V> Memory<V> empty() {
      return new Memory<>(new ExpiringCache<>(MEMORY), new ExpiringCache<>(MEMORY));
    }
  }
}
