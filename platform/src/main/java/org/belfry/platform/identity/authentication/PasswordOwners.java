package org.belfry.platform.identity.authentication;

import java.util.Optional;
import java.util.function.Function;
import org.belfry.platform.identity.password.Guesser;
import org.belfry.platform.identity.password.HashingBusy;
import org.belfry.platform.identity.password.PasswordChecks;
import org.belfry.platform.identity.password.PasswordGuesses;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.limit.Bulkhead;

/**
 * Whose a name and a password are. Hashing one takes a good part of a second on purpose, so the
 * verdict is remembered for a few minutes: where it was asked for, as it would tell others about
 * their guesses. Nobody is looked up for a password that is not going to be judged.
 */
final class PasswordOwners {
  /** Requests that come together with the same password wait for one verdict. */
  static final int MOST_WAITING = 48;

  /** So that one address does not take all the room. */
  static final int MOST_WAITING_FROM_ONE_ADDRESS = 32;

  private final Verdicts verdicts = new Verdicts();
  private final SingleFlight<Verdict> flights =
      new SingleFlight<>(
          new Bulkhead(MOST_WAITING_FROM_ONE_ADDRESS, MOST_WAITING), HashingBusy::new);
  private final KeyedDigest digest = new KeyedDigest();

  private final Function<String, Optional<User>> users;
  private final PasswordChecks checks;
  private final PasswordGuesses guesses;
  private final String nobodysHash;

  /**
   * @param users by name
   * @param nobodysHash compared with when there is no such user, so that the time taken does not
   *     tell
   */
  PasswordOwners(
      Function<String, Optional<User>> users,
      PasswordChecks checks,
      PasswordGuesses guesses,
      String nobodysHash) {
    this.users = users;
    this.checks = checks;
    this.guesses = guesses;
    this.nobodysHash = nobodysHash;
  }

  /** Whether a password is right, and the hash that says so. */
  private record Verdict(boolean isRight, String hash) {}

  /**
   * The user with this password; empty if it is wrong, or was changed while it was judged.
   *
   * @throws org.belfry.platform.problem.RetryLater if the password is not judged now
   */
  Optional<User> find(Guesser guesser, String password) {
    guesses.requireOpen(guesser);
    Verdict verdict = verdict(guesser, password);
    return verdict.isRight()
        ? users.apply(guesser.userName()).filter(user -> verdict.hash().equals(user.passwordHash()))
        : Optional.empty();
  }

  private Verdict verdict(Guesser guesser, String password) {
    String key = digest.of(guesser.key(), password);
    Optional<Verdict> known = remembered(key, guesser.userName());
    if (known.isPresent() && !known.get().isRight()) {
      guesses.count(guesser);
    }
    return known.orElseGet(
        () -> flights.join(key, guesser.neighbourhood(), () -> judged(key, guesser, password)));
  }

  /** Looks again, as another may have landed since. */
  private Verdict judged(String key, Guesser guesser, String password) {
    return remembered(key, guesser.userName())
        .orElseGet(
            () -> {
              String[] against = {nobodysHash};
              boolean right =
                  checks.isRight(guesser, password, () -> against[0] = hash(guesser.userName()));
              verdicts.add(key, against[0], right);
              return new Verdict(right, against[0]);
            });
  }

  private Optional<Verdict> remembered(String key, String name) {
    if (!verdicts.have(key)) {
      return Optional.empty();
    }
    String hash = hash(name);
    return verdicts.of(key, hash).map(right -> new Verdict(right, hash));
  }

  private String hash(String name) {
    return users.apply(name).map(User::passwordHash).orElse(nobodysHash);
  }
}
