package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.token.AccessToken;
import org.belfry.platform.identity.token.AccessTokens;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Lets in who sends an access token of Belfry's. Tokens are remembered as briefly as {@link
 * KnownUsers}; unknown ones too.
 */
@ApplicationScoped
class TokenSignIn {
  @Inject private AccessTokens stored;
  @Inject private DemoMode demoMode;
  @Inject private Clock clock;

  private final Lookups<AccessToken> tokens = new Lookups<>(digest -> stored.byDigest(digest));

  Caller caller(String token) throws CredentialsRejected {
    return tokens
        .find(OpaqueToken.digest(token.strip()))
        .filter(found -> found.isUsable(clock.instant(), demoMode.on()))
        .map(AccessToken::caller)
        .orElseThrow(
            () -> new CredentialsRejected("The access token is unknown, expired or revoked."));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    tokens.forget();
  }
}
