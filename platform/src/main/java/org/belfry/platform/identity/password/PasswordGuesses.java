package org.belfry.platform.identity.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.belfry.platform.bean.Component;

/**
 * Slows down whoever guesses a user's password from one address. Each node counts for itself;
 * whoever comes from elsewhere is not held up.
 */
@Component
public class PasswordGuesses {
  private static final int CAPACITY = 100_000;

  private final Cache<String, Guesses> guesses =
      Caffeine.newBuilder().expireAfterWrite(Guesses.MEMORY).maximumSize(CAPACITY).build();

  private final Clock clock;

  @Inject
  public PasswordGuesses(Clock clock) {
    this.clock = clock;
  }

  /**
   * Has a password judged. It counts as wrong only if it was: who is sent away unheard has not
   * guessed.
   *
   * @throws TooManyGuesses 429, if it comes too soon
   */
  boolean judge(Guesser guesser, BooleanSupplier password) {
    change(guesser, before -> before.begun(clock.instant()));
    UnaryOperator<Guesses> verdict = Guesses::ended;
    try {
      boolean right = password.getAsBoolean();
      verdict = right ? Guesses::right : before -> before.wrong(clock.instant());
      return right;
    } finally {
      change(guesser, verdict);
    }
  }

  /** Counts a password that is known to be wrong. */
  public void count(Guesser guesser) {
    change(guesser, before -> before.counted(clock.instant()));
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

  private void change(Guesser guesser, UnaryOperator<Guesses> change) {
    guesses
        .asMap()
        .compute(
            guesser.key(),
            (key, before) -> {
              Guesses after = change.apply(Objects.requireNonNullElse(before, Guesses.NONE));
              return after.equals(Guesses.NONE) ? null : after;
            });
  }
}
