package org.belfry.platform.identity.password;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.belfry.platform.limit.Bulkhead;
import org.belfry.platform.limit.TokenBucket;
import org.belfry.platform.limit.TokenBuckets;

/**
 * Decides whose password is worth a hash. Each address has a budget of hashes, whatever names come
 * from there, which right passwords do not use up, and a part of the room to wait. Users who are
 * known lately at their address need neither: their room is their own, so that they get in while
 * somebody there, or behind the same proxy, tries everything.
 */
final class HashingAdmission {
  /** So that nobody fills the room of known users with guesses for one of them. */
  private static final int PER_KNOWN_USER = 2;

  private static final int PER_ADDRESS = HashingTurns.MAX_WAITING / 2;

  private final TokenBuckets budgets = new TokenBuckets();
  private final Bulkhead users = new Bulkhead(PER_KNOWN_USER);
  private final Bulkhead addresses = new Bulkhead(PER_ADDRESS);
  private final KnownLately known = new KnownLately();

  private final int checksPerMinute;
  private final Clock clock;

  /**
   * @param checksPerMinute that prove wrong, of one address
   */
  HashingAdmission(int checksPerMinute, Clock clock) {
    this.checksPerMinute = checksPerMinute;
    this.clock = clock;
  }

  /**
   * Lets a check through. A known user's wrong password is judged even if the budget is used up,
   * and so it is counted as a guess, but answered like that of a user who is not there.
   *
   * @param counted counts what the check says
   * @throws TooManyChecks 429, if the address has used up its budget
   * @throws HashingBusy 503, if too many from there wait already
   */
  boolean admit(
      Guesser guesser, Predicate<BooleanSupplier> counted, Predicate<HashingPriority> check) {
    HashingPriority[] priority = {HashingPriority.UNKNOWN};
    boolean right =
        counted.test(
            () ->
                admit(
                    guesser,
                    as -> {
                      priority[0] = as;
                      return check.test(as);
                    }));
    if (!right && priority[0] == HashingPriority.KNOWN) {
      pay(budget(guesser.neighbourhood()));
    }
    return right;
  }

  private boolean admit(Guesser guesser, Predicate<HashingPriority> check) {
    String user = guesser.key();
    if (known.has(guesser) && users.enter(user) == Bulkhead.Entry.ADMITTED) {
      try {
        return noted(guesser, check.test(HashingPriority.KNOWN));
      } finally {
        users.leave(user);
      }
    }
    return noted(guesser, asAnybody(guesser.neighbourhood(), check));
  }

  private boolean asAnybody(String address, Predicate<HashingPriority> check) {
    if (addresses.enter(address) != Bulkhead.Entry.ADMITTED) {
      throw new HashingBusy();
    }
    try {
      TokenBucket budget = budget(address);
      pay(budget);
      return paid(budget, check);
    } finally {
      addresses.leave(address);
    }
  }

  private void pay(TokenBucket budget) {
    budget
        .take(clock.instant())
        .ifPresent(
            wait -> {
              throw new TooManyChecks(checksPerMinute, wait);
            });
  }

  /** Only a wrong password uses the budget up, not a right one or one that nobody looked at. */
  private static boolean paid(TokenBucket budget, Predicate<HashingPriority> check) {
    boolean wrong = false;
    try {
      boolean right = check.test(HashingPriority.UNKNOWN);
      wrong = !right;
      return right;
    } finally {
      if (!wrong) {
        budget.giveBack();
      }
    }
  }

  private TokenBucket budget(String address) {
    return budgets.of(address, checksPerMinute, clock.instant());
  }

  private boolean noted(Guesser guesser, boolean right) {
    if (right) {
      known.add(guesser);
    }
    return right;
  }
}
