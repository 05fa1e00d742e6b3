package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.NotAuthenticated;
import org.belfry.platform.identity.TokenKinds;
import org.belfry.platform.identity.user.NoSuchUser;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.secret.OpaqueToken;
import org.belfry.platform.time.Era;
import org.jspecify.annotations.Nullable;

/**
 * Makes and revokes access tokens. A token never allows more than the credentials that make it, nor
 * for longer.
 */
@ApplicationScoped
public class TokenIssuance {
  private static final String PREFIX = "belfry_";

  @Inject private AccessTokens tokens;
  @Inject private TokenQuota quota;
  @Inject private Users users;
  @Inject private TokenKinds kinds;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /** A token, and the text that only its maker ever sees. */
  record Issued(AccessToken token, String text) {}

  @Transactional
  Issued issue(TokenDraft draft, Caller caller) {
    Instant now = clock.instant();
    TokenTerms terms = draft.terms(kinds);
    requireEnd(terms.expiresAt(), now);
    // First the user, then tokens: as a change of the password does.
    User owner = lockOwner(draft, caller);
    @Nullable AccessToken parent = parent(caller, now);
    Bounds bounds = new Bounds(present(caller, owner, parent), parent, kinds);
    AccessToken.Origin origin = bounds.check(terms, owner);
    quota.check(owner, now);
    String text = OpaqueToken.random(PREFIX);
    AccessToken token =
        new AccessToken(owner, OpaqueToken.digest(text), bounds.shortened(terms), origin, now);
    tokens.add(token);
    changes.fire(new CredentialsChanged());
    return new Issued(token, text);
  }

  /** Revokes a token, and all that were made with it. */
  @Transactional
  void revoke(long id, Caller caller) {
    AccessToken token =
        tokens
            .lock(id)
            .filter(found -> caller.isAdministrator() || found.isOf(caller.userId()))
            .orElseThrow(() -> new NoSuchToken(id));
    tokens.revoke(token, clock.instant());
    changes.fire(new CredentialsChanged());
  }

  /** The token that the caller came with; locked, so that it is not revoked meanwhile. */
  private @Nullable AccessToken parent(Caller caller, Instant now) {
    @Nullable Long id = caller.credential().tokenId();
    return id == null ? null : open(id, now);
  }

  private AccessToken open(long id, Instant now) {
    return tokens
        .lock(id)
        .filter(token -> token.isOpen(now))
        .orElseThrow(() -> NotAuthenticated.because("The access token was revoked."));
  }

  private static void requireEnd(@Nullable Instant expiresAt, Instant now) {
    if (expiresAt != null && !Era.includes(expiresAt)) {
      throw new InvalidField("valueNotAllowed", "expiresAt", expiresAt, Era.RULE, Era.REMEDY);
    }
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      throw new InvalidField(
          "expiryInThePast",
          "expiresAt",
          expiresAt,
          "lies in the future",
          "Send a later moment, or leave it out.");
    }
  }

  private User lockOwner(TokenDraft draft, Caller caller) {
    String name = Objects.requireNonNullElse(draft.user(), caller.userName());
    if (!caller.isAdministrator() && !name.equals(caller.userName())) {
      throw new NoSuchUser(name);
    }
    return users.lock(name).orElseThrow(() -> new NoSuchUser(name));
  }

  private Caller present(Caller caller, User owner, @Nullable AccessToken parent) {
    @Nullable User user =
        owner.id().equals(caller.userId()) ? owner : users.byName(caller.userName()).orElse(null);
    return PresentCaller.of(caller, user, parent);
  }
}
