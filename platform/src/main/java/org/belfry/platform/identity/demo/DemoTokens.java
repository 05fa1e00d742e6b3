package org.belfry.platform.identity.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.token.AccessToken;
import org.belfry.platform.identity.token.AccessTokens;
import org.belfry.platform.identity.token.TokenTerms;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.secret.OpaqueToken;

/** Makes tokens that everybody knows, for users of demo mode alone. */
@ApplicationScoped
public class DemoTokens {
  @Inject private Users users;
  @Inject private AccessTokens tokens;
  @Inject private Clock clock;

  /**
   * Makes a token, unless it is there.
   *
   * @param kind see {@link org.belfry.platform.identity.TokenKinds}
   */
  public void make(String user, String token, Set<Scope> scopes, String kind) {
    String digest = OpaqueToken.digest(token);
    if (tokens.byDigest(digest).isEmpty()) {
      TokenTerms terms = new TokenTerms(token, scopes, "demo", kind, null);
      users
          .byName(user)
          .filter(User::isOfDemoMode)
          .map(owner -> AccessToken.ofDemoMode(owner, digest, terms, clock.instant()))
          .ifPresent(tokens::add);
    }
  }
}
