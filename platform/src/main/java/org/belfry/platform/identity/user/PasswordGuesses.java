package org.belfry.platform.identity.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Slows down whoever guesses a user's password from one address. Each node counts for itself;
 * whoever comes from elsewhere is not held up.
 */
@ApplicationScoped
public class PasswordGuesses {
  private static final int CAPACITY = 100_000;

  private final Cache<String, Guesses> guesses =
      Caffeine.newBuilder().expireAfterWrite(Guesses.MEMORY).maximumSize(CAPACITY).build();

  @Inject private Clock clock;

  /**
   * Checks a password that was not checked before. It counts as wrong until it proves right, so
   * that many that come at once are counted too.
   *
   * @throws TooManyGuesses 429, if it comes too soon
   */
  public boolean check(Guesser guesser, BooleanSupplier password) {
    count(guesser);
    boolean right = password.getAsBoolean();
    if (right) {
      guesses.invalidate(guesser.key());
    }
    return right;
  }

  /**
   * Counts a wrong password.
   *
   * @throws TooManyGuesses 429, if it comes too soon
   */
  public void count(Guesser guesser) {
    guesses
        .asMap()
        .compute(
            guesser.key(),
            (key, before) ->
                Objects.requireNonNullElse(before, Guesses.NONE).another(clock.instant()));
  }

  /**
   * @throws TooManyGuesses 429, if no password may come now, right or wrong
   */
  public void requireOpen(Guesser guesser) {
    Guesses before = guesses.getIfPresent(guesser.key());
    if (before != null) {
      before.requireOpen(clock.instant());
    }
  }
}
