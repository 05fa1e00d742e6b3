package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.user.Guesser;
import org.belfry.platform.identity.user.PasswordGuesses;
import org.belfry.platform.identity.user.Passwords;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Checks names and passwords. Hashing one takes a good part of a second on purpose, so the verdict
 * is remembered for a few minutes, right or wrong, together with the hash that it was found
 * against: a changed password makes it void on every node.
 */
@ApplicationScoped
class PasswordSignIn {
  private static final Duration MEMORY = Duration.ofMinutes(5);
  private static final int CAPACITY = 10_000;

  private record Verdict(String hash, boolean matches) {}

  private final Cache<String, Verdict> verdicts =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();
  private final KeyedDigest digest = new KeyedDigest();

  @Inject private KnownUsers users;
  @Inject private Passwords passwords;
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
   * @throws org.belfry.platform.problem.RetryLater if too many wrong passwords came from there
   */
  Caller caller(String encoded, String address) throws CredentialsRejected {
    BasicCredentials given = BasicCredentials.decode(encoded);
    Optional<User> user =
        users.byName(given.name()).filter(found -> demoMode.on() || !found.isOfDemoMode());
    String hash = user.map(User::passwordHash).orElse(nobodysHash);
    boolean matches = matches(given, hash, new Guesser(given.name(), address));
    return user.filter(found -> matches)
        .map(
            found ->
                Caller.user(found.id(), found.name(), found.roles())
                    .admittedBy(Credential.password(found.id(), found.version())))
        .orElseThrow(CredentialsRejected::wrongPassword);
  }

  private boolean matches(BasicCredentials given, String hash, Guesser guesser) {
    guesses.requireOpen(guesser);
    String key = digest.of(given.name(), given.password());
    Verdict known = verdicts.getIfPresent(key);
    if (known == null || !known.hash().equals(hash)) {
      // Requests that come together with the same password wait for one verdict.
      return verdicts
          .asMap()
          .compute(
              key,
              (same, other) ->
                  other != null && other.hash().equals(hash)
                      ? other
                      : new Verdict(
                          hash,
                          guesses.check(guesser, () -> passwords.matches(given.password(), hash))))
          .matches();
    }
    if (!known.matches()) {
      guesses.count(guesser);
    }
    return known.matches();
  }
}
