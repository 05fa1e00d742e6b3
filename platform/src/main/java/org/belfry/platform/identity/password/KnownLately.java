package org.belfry.platform.identity.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Users whose right password came to this node lately, each where it came from: elsewhere they are
 * treated like anybody, so that nobody there can tell who exists. Only right passwords are
 * remembered, so that nobody without one can fill it or drive others out.
 */
final class KnownLately {
  private static final Duration MEMORY = Duration.ofHours(24);
  private static final int CAPACITY = 10_000;

  private final Cache<String, Boolean> users =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();

  void add(Guesser user) {
    users.put(user.key(), true);
  }

  boolean has(Guesser user) {
    return users.getIfPresent(user.key()) != null;
  }
}
