package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Which passwords proved right or wrong in the last minutes, against which hash: a changed password
 * makes a verdict void on every node. Wrong ones are kept apart, so that many of them drive no
 * right one out.
 */
final class Verdicts {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int CAPACITY = 10_000;

  private final Cache<String, String> right = cache();
  private final Cache<String, String> wrong = cache();

  /**
   * What is remembered of a password.
   *
   * @param key stands for the user and the password
   * @param hash of the user's present password
   */
  Optional<Boolean> of(String key, String hash) {
    if (hash.equals(right.getIfPresent(key))) {
      return Optional.of(true);
    }
    return hash.equals(wrong.getIfPresent(key)) ? Optional.of(false) : Optional.empty();
  }

  /** Whether anything is remembered, perhaps of a password that was changed since. */
  boolean have(String key) {
    return right.getIfPresent(key) != null || wrong.getIfPresent(key) != null;
  }

  void add(String key, String hash, boolean isRight) {
    (isRight ? right : wrong).put(key, hash);
  }

  private static Cache<String, String> cache() {
    return Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();
  }
}
