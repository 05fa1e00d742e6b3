package org.belfry.platform.identity.token;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.belfry.platform.identity.user.NoSuchUser;
import org.belfry.platform.identity.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may put into a token: no scope or role that the caller's own credentials lack, and
 * no later end.
 *
 * @param parent the token that the caller came with, null for a password or a JWT
 */
record Bounds(Caller caller, @Nullable AccessToken parent, TokenKinds kinds) {

  /**
   * Where the new token is from.
   *
   * @throws NoSuchUser 404, if it is for somebody else and the caller is no administrator
   * @throws TokenBeyondCaller 403
   */
  AccessToken.Origin check(TokenTerms terms, User owner) {
    boolean own = owner.id().equals(caller.userId());
    if (!own && !caller.isAdministrator()) {
      throw new NoSuchUser(owner.name());
    }
    if (!own && !caller.scopes().containsAll(EnumSet.allOf(Scope.class))) {
      throw TokenBeyondCaller.forAnother(owner.name());
    }
    requireScopes(terms.scopes());
    if (!kinds.mayMake(caller, terms.kind())) {
      throw new TokenBeyondCaller("the " + kinds.noun() + " " + terms.kind());
    }
    @Nullable Instant end = end();
    if (end != null && terms.expiresAt() != null && terms.expiresAt().isAfter(end)) {
      throw new TokenBeyondCaller("a later end than " + end);
    }
    return new AccessToken.Origin(parent, roles(own));
  }

  /** The terms, with the caller's end if they name none. */
  TokenTerms shortened(TokenTerms terms) {
    return terms.expiresAt() == null ? terms.until(end()) : terms;
  }

  private @Nullable Instant end() {
    return parent == null ? caller.credential().expiresAt() : parent.expiresAt();
  }

  /** Administrators may give others any role, so a token for others is not bound to theirs. */
  private @Nullable Set<String> roles(boolean own) {
    if (!own) {
      return null;
    }
    if (caller.credential().isSigned()) {
      return known(caller.roles());
    }
    return parent == null ? null : parent.roles();
  }

  /** A provider may list any number of others, which mean nothing here and have no end. */
  private static Set<String> known(Set<String> roles) {
    return roles.stream().filter(Role.ALL::contains).collect(Collectors.toUnmodifiableSet());
  }

  private void requireScopes(Set<Scope> wanted) {
    if (!caller.scopes().containsAll(wanted)) {
      throw new TokenBeyondCaller(
          wanted.stream()
              .filter(scope -> !caller.may(scope))
              .sorted()
              .map(Scope::code)
              .collect(Collectors.joining(" and ")));
    }
  }
}
