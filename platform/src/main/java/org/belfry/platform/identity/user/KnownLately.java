package org.belfry.platform.identity.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Users whose right password came to this node lately. Only right passwords are remembered, so that
 * nobody without one can fill it or drive others out.
 */
@ApplicationScoped
class KnownLately {
  private static final Duration MEMORY = Duration.ofHours(24);
  private static final int CAPACITY = 10_000;

  private final Cache<String, Boolean> names =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();

  void add(String name) {
    names.put(name, true);
  }

  boolean has(String name) {
    return names.getIfPresent(name) != null;
  }
}
