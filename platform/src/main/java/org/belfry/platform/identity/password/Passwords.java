package org.belfry.platform.identity.password;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes passwords so slowly that a stolen database gives few of them away, and few at a time, so
 * that whoever sends many keeps no more than half of the processors busy. If too many wait already
 * it refuses with {@link HashingBusy}.
 */
@ApplicationScoped
public class Passwords {
  /** OWASP's advice for PBKDF2 with HMAC-SHA-256. */
  private static final int ITERATIONS = 600_000;

  /** As few as Jakarta Security allows. */
  private static final int FEWEST_ITERATIONS = 1024;

  private final HashingTurns turns =
      new HashingTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  @Inject private Pbkdf2PasswordHash pbkdf2;
  @Inject private Pbkdf2PasswordHash quick;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(parameters(ITERATIONS));
    quick.initialize(parameters(FEWEST_ITERATIONS));
  }

  /** Whoever may set a password has been let in already. */
  public String hash(String password) {
    return turns.take(HashingPriority.KNOWN, () -> pbkdf2.generate(password.toCharArray()));
  }

  /** For a password that is no secret: slowness would protect nothing, and delay the start. */
  public String hashOfNoSecret(String password) {
    return quick.generate(password.toCharArray());
  }

  boolean matches(String password, String hash, HashingPriority priority) {
    return turns.take(priority, () -> pbkdf2.verify(password.toCharArray(), hash));
  }

  private static Map<String, String> parameters(int iterations) {
    return Map.of(
        "Pbkdf2PasswordHash.Algorithm",
        "PBKDF2WithHmacSHA256",
        "Pbkdf2PasswordHash.Iterations",
        String.valueOf(iterations));
  }
}
