package org.belfry.platform.identity.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.user.Guesser;
import org.belfry.platform.identity.user.HashingBusy;
import org.belfry.platform.identity.user.PasswordChecks;
import org.belfry.platform.identity.user.PasswordGuesses;
import org.belfry.platform.identity.user.Passwords;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Checks names and passwords. Hashing one takes a good part of a second on purpose, so the verdict
 * is remembered for a few minutes. Nobody is looked up in the database for a password that is not
 * going to be judged.
 */
@ApplicationScoped
class PasswordSignIn {
  /** Requests that come together with the same password wait for one verdict. */
  private static final int MOST_WAITING = 48;

  private final Verdicts verdicts = new Verdicts();
  private final SingleFlight flights = new SingleFlight(MOST_WAITING, HashingBusy::new);
  private final KeyedDigest digest = new KeyedDigest();

  @Inject private KnownUsers users;
  @Inject private Passwords passwords;
  @Inject private PasswordChecks checks;
  @Inject private PasswordGuesses guesses;
  @Inject private DemoMode demoMode;

  private String nobodysHash;

  /** Compared with when there is no such user, so that the time taken does not tell. */
  @PostConstruct
  void hashForNobody() {
    nobodysHash = passwords.hash(OpaqueToken.random(""));
  }

  /**
   * @param address where the request comes from
   * @throws org.belfry.platform.problem.RetryLater if the password is not judged now
   */
  Caller caller(String encoded, String address) throws CredentialsRejected {
    BasicCredentials given = BasicCredentials.decode(encoded);
    Guesser guesser = new Guesser(given.name(), address);
    guesses.requireOpen(guesser);
    if (!isRight(given, guesser)) {
      throw CredentialsRejected.wrongPassword();
    }
    return user(given.name())
        .map(PasswordSignIn::caller)
        .orElseThrow(CredentialsRejected::wrongPassword);
  }

  private static Caller caller(User user) {
    return Caller.user(user.id(), user.name(), user.roles())
        .admittedBy(Credential.password(user.id(), user.version()));
  }

  private boolean isRight(BasicCredentials given, Guesser guesser) {
    String key = digest.of(given.name(), given.password());
    Optional<Boolean> known = remembered(key, given.name());
    if (known.isEmpty()) {
      return flights.join(key, () -> judged(key, given, guesser));
    }
    if (!known.get()) {
      guesses.count(guesser);
    }
    return known.get();
  }

  /** Looks again, as another may have landed since. */
  private boolean judged(String key, BasicCredentials given, Guesser guesser) {
    return remembered(key, given.name())
        .orElseGet(
            () -> {
              String[] against = {nobodysHash};
              boolean right =
                  checks.isRight(guesser, given.password(), () -> against[0] = hash(given.name()));
              verdicts.add(key, against[0], right);
              return right;
            });
  }

  private Optional<Boolean> remembered(String key, String name) {
    return verdicts.have(key) ? verdicts.of(key, hash(name)) : Optional.empty();
  }

  private String hash(String name) {
    return user(name).map(User::passwordHash).orElse(nobodysHash);
  }

  private Optional<User> user(String name) {
    return users.byName(name).filter(found -> demoMode.on() || !found.isOfDemoMode());
  }
}
