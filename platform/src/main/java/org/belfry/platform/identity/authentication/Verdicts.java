package org.belfry.platform.identity.authentication;

import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.cache.ExpiringCache;

/**
 * Which passwords proved right or wrong in the last minutes, against which hash: a changed password
 * makes a verdict void on every node. Wrong ones are kept apart, so that many of them drive no
 * right one out.
 */
final class Verdicts {
  private static final Duration MEMORY = Duration.ofMinutes(5);

  private final ExpiringCache<String> right = new ExpiringCache<>(MEMORY);
  private final ExpiringCache<String> wrong = new ExpiringCache<>(MEMORY);

  /**
   * What is remembered of a password.
   *
   * @param key stands for the user and the password
   * @param hash of the user's present password
   */
  Optional<Boolean> of(String key, String hash) {
    if (right.find(key).filter(hash::equals).isPresent()) {
      return Optional.of(true);
    }
    return wrong.find(key).filter(hash::equals).map(remembered -> false);
  }

  /** Whether anything is remembered, perhaps of a password that was changed since. */
  boolean have(String key) {
    return right.find(key).isPresent() || wrong.find(key).isPresent();
  }

  void add(String key, String hash, boolean isRight) {
    (isRight ? right : wrong).put(key, hash);
  }
}
