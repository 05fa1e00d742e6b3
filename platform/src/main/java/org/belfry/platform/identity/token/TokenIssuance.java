package org.belfry.platform.identity.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.SparkRole;
import org.belfry.platform.identity.user.NoSuchUser;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.secret.OpaqueToken;

/** Makes and revokes access tokens. A token never allows more than the credentials that make it. */
@ApplicationScoped
public class TokenIssuance {
  private static final String PREFIX = "belfry_";

  @Inject private AccessTokens tokens;
  @Inject private Users users;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /** A token, and the text that only its maker ever sees. */
  record Issued(AccessToken token, String text) {}

  @Transactional
  Issued issue(TokenDraft draft, Caller caller) {
    TokenTerms terms = draft.terms();
    check(terms, caller);
    String text = OpaqueToken.random(PREFIX);
    AccessToken token =
        new AccessToken(owner(draft, caller), OpaqueToken.digest(text), terms, clock.instant());
    tokens.add(token);
    changes.fire(new CredentialsChanged());
    return new Issued(token, text);
  }

  @Transactional
  void revoke(long id, Caller caller) {
    tokens
        .byId(id, caller.isAdministrator() ? null : caller.userId())
        .orElseThrow(() -> new NoSuchToken(id))
        .revoke(clock.instant());
    changes.fire(new CredentialsChanged());
  }

  private void check(TokenTerms terms, Caller caller) {
    if (!caller.scopes().containsAll(terms.scopes())) {
      throw new TokenBeyondCaller(
          terms.scopes().stream()
              .filter(scope -> !caller.may(scope))
              .sorted()
              .map(Scope::code)
              .collect(Collectors.joining(" and ")));
    }
    if (caller.sparkRole() != SparkRole.PRIVATE && caller.sparkRole() != terms.sparkRole()) {
      throw new TokenBeyondCaller("the spark role " + terms.sparkRole().code());
    }
    if (terms.expiresAt() != null && !terms.expiresAt().isAfter(clock.instant())) {
      throw new InvalidField(
          "expiryInThePast",
          "expiresAt",
          terms.expiresAt(),
          "lies in the future",
          "Send a later moment, or leave it out.");
    }
  }

  private User owner(TokenDraft draft, Caller caller) {
    String name = Objects.requireNonNullElse(draft.user(), caller.userName());
    return users
        .byName(name)
        .filter(user -> caller.isAdministrator() || user.id().equals(caller.userId()))
        .orElseThrow(() -> new NoSuchUser(name));
  }
}
