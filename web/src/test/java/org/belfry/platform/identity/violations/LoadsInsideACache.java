package org.belfry.platform.identity.violations;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Function;

/** Holds up all whose keys are near this one, for as long as the source takes. */
public class LoadsInsideACache {
  public String load(Cache<String, String> cache, Function<String, String> source) {
    return cache.get("key", source);
  }
}
