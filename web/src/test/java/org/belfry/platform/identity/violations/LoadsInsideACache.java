package org.belfry.platform.identity.violations;

import java.util.function.Function;

/** Holds up all whose keys are near this one, for as long as the source takes. */
public class LoadsInsideACache {
  /** As a cache of Caffeine has it. */
  interface Cache<K, V> {
    V get(K key, Function<K, V> source);
  }

  String load(Cache<String, String> cache, Function<String, String> source) {
    return cache.get("key", source);
  }
}
