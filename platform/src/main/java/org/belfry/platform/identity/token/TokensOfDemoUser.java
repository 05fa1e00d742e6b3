package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.belfry.platform.identity.user.DemoUserAdopted;

@ApplicationScoped
class TokensOfDemoUser {
  @Inject private AccessTokens tokens;
  @Inject private Clock clock;

  void revoke(@Observes DemoUserAdopted adopted) {
    tokens.revokeAll(adopted.user(), clock.instant());
  }
}
