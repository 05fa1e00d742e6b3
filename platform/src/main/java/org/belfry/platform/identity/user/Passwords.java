package org.belfry.platform.identity.user;

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
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
          "Pbkdf2PasswordHash.Iterations", "600000");

  private final HashingTurns turns =
      new HashingTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

  @Inject private Pbkdf2PasswordHash pbkdf2;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(PARAMETERS);
  }

  public String hash(String password) {
    return turns.take(() -> pbkdf2.generate(password.toCharArray()));
  }

  public boolean matches(String password, String hash) {
    return turns.take(() -> pbkdf2.verify(password.toCharArray(), hash));
  }
}
