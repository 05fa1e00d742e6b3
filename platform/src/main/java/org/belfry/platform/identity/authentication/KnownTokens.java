package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.token.AccessToken;
import org.belfry.platform.identity.token.AccessTokens;
import org.belfry.platform.secret.OpaqueToken;

/** Access tokens by digest, remembered as briefly as {@link KnownUsers}; unknown ones too. */
@ApplicationScoped
class KnownTokens {
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int CAPACITY = 10_000;

  private final Cache<String, Optional<AccessToken>> tokens =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();

  @Inject private AccessTokens stored;
  @Inject private DemoMode demoMode;
  @Inject private Clock clock;

  Caller caller(String token) throws CredentialsRejected {
    return tokens
        .get(OpaqueToken.digest(token.strip()), stored::byDigest)
        .filter(found -> found.isUsable(clock.instant(), demoMode.on()))
        .map(AccessToken::caller)
        .orElseThrow(
            () -> new CredentialsRejected("The access token is unknown, expired or revoked."));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    tokens.invalidateAll();
  }
}
