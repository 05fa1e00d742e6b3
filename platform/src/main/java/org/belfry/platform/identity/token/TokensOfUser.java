package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.belfry.platform.identity.user.PasswordChanged;

@ApplicationScoped
class TokensOfUser {
  @Inject private AccessTokens tokens;
  @Inject private Clock clock;

  void revoke(@Observes PasswordChanged changed) {
    tokens.revokeAll(changed.user(), clock.instant());
  }
}
