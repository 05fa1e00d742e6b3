package org.belfry.platform.identity.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
import org.belfry.platform.limit.Bulkhead;
import org.belfry.platform.limit.TokenBucket;

/**
 * Decides whose password is worth a hash. Each address has a budget of hashes, whatever names come
 * from there, which right passwords do not use up, and a part of the room to wait. Users who are
 * known lately need neither: their room is their own, so that they get in while somebody at their
 * address, or at that of the proxy before them, tries everything.
 */
@ApplicationScoped
class HashingAdmission {
  private static final Duration MEMORY = Duration.ofMinutes(2);
  private static final int CAPACITY = 100_000;

  /** So that nobody fills the room of known users with guesses for one of them. */
  private static final int PER_KNOWN_USER = 2;

  private static final int PER_ADDRESS = HashingTurns.MAX_WAITING / 2;

  private final Cache<String, TokenBucket> budgets =
      Caffeine.newBuilder().expireAfterAccess(MEMORY).maximumSize(CAPACITY).build();
  private final Bulkhead names = new Bulkhead(PER_KNOWN_USER);
  private final Bulkhead addresses = new Bulkhead(PER_ADDRESS);

  @Inject private SignInSettings settings;
  @Inject private KnownLately known;
  @Inject private Clock clock;

  /**
   * Lets a check through.
   *
   * @throws TooManyChecks 429, if the address has used up its budget
   * @throws HashingBusy 503, if too many from there wait already
   */
  boolean admit(Guesser guesser, Predicate<Standing> check) {
    String name = guesser.userName();
    if (known.has(name) && names.enter(name) == Bulkhead.Entry.ADMITTED) {
      try {
        return noted(name, check.test(Standing.KNOWN));
      } finally {
        names.leave(name);
      }
    }
    return noted(name, asAnybody(guesser.neighbourhood(), check));
  }

  private boolean asAnybody(String address, Predicate<Standing> check) {
    if (addresses.enter(address) != Bulkhead.Entry.ADMITTED) {
      throw new HashingBusy();
    }
    try {
      TokenBucket budget = budget(address);
      budget
          .take(clock.instant())
          .ifPresent(
              wait -> {
                throw new TooManyChecks(settings.checksPerMinute(), wait);
              });
      return paid(budget, check);
    } finally {
      addresses.leave(address);
    }
  }

  /** Only a wrong password uses the budget up, not a right one or one that nobody looked at. */
  private static boolean paid(TokenBucket budget, Predicate<Standing> check) {
    boolean wrong = false;
    try {
      boolean right = check.test(Standing.UNKNOWN);
      wrong = !right;
      return right;
    } finally {
      if (!wrong) {
        budget.giveBack();
      }
    }
  }

  private TokenBucket budget(String address) {
    TokenBucket full = new TokenBucket(settings.checksPerMinute(), clock.instant());
    return Objects.requireNonNullElse(budgets.asMap().putIfAbsent(address, full), full);
  }

  private boolean noted(String name, boolean right) {
    if (right) {
      known.add(name);
    }
    return right;
  }
}
