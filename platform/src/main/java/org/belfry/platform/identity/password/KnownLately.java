package org.belfry.platform.identity.password;

import java.time.Duration;
import org.belfry.platform.cache.ExpiringCache;

/**
 * Users whose right password came to this node lately, each where it came from: elsewhere they are
 * treated like anybody, so that nobody there can tell who exists. Only right passwords are
 * remembered, so that nobody without one can fill it or drive others out.
 */
final class KnownLately {
  private final ExpiringCache<Boolean> users = new ExpiringCache<>(Duration.ofHours(24));

  void add(Guesser user) {
    users.put(user.key(), true);
  }

  boolean has(Guesser user) {
    return users.find(user.key()).isPresent();
  }
}
