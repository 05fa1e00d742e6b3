package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.belfry.platform.identity.IdentityLimits;
import org.belfry.platform.identity.LimitReached;
import org.belfry.platform.identity.user.User;

/** Keeps a user's tokens to a number. Those that are over are kept until there is no room. */
@ApplicationScoped
class TokenQuota {
  @Inject private AccessTokens tokens;
  @Inject private IdentityLimits limits;

  /**
   * Makes room for one more.
   *
   * @param owner locked, so that nobody else uses the room
   * @throws LimitReached 422
   */
  void check(User owner, Instant now) {
    if (tokens.count(owner.id()) >= limits.tokensPerUser()) {
      tokens.removeOver(owner.id(), now);
      if (tokens.count(owner.id()) >= limits.tokensPerUser()) {
        throw new LimitReached(
            "access tokens", limits.tokensPerUser(), "Revoke one that nobody uses any more.");
      }
    }
  }
}
