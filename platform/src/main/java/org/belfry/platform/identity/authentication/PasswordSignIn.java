package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.DemoMode;
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
  @Inject private DemoMode demoMode;

  private String nobodysHash;

  /** Compared with when there is no such user, so that the time taken does not tell. */
  @PostConstruct
  void hashForNobody() {
    nobodysHash = passwords.hash(OpaqueToken.random(""));
  }

  Caller caller(String encoded) throws CredentialsRejected {
    BasicCredentials given = BasicCredentials.decode(encoded);
    Optional<User> user =
        users.byName(given.name()).filter(found -> demoMode.on() || !found.isOfDemoMode());
    boolean matches = matches(given, user.map(User::passwordHash).orElse(nobodysHash));
    return user.filter(found -> matches)
        .map(found -> Caller.user(found.id(), found.name(), found.roles()))
        .orElseThrow(
            () -> new CredentialsRejected("There is no user with this name and password."));
  }

  private boolean matches(BasicCredentials given, String hash) {
    String key = digest.of(given.name(), given.password());
    Verdict verdict = verdicts.getIfPresent(key);
    if (verdict == null || !verdict.hash().equals(hash)) {
      verdict = new Verdict(hash, passwords.matches(given.password(), hash));
      verdicts.put(key, verdict);
    }
    return verdict.matches();
  }
}
