package org.belfry.platform.identity;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling. Resources inject {@code Provider<Caller>}, as the caller is known per request and
 * only after the access check.
 *
 * @param userId owner of what the caller makes
 * @param userName unique name of the user
 * @param roles see {@link Role}
 * @param scopes what the credentials may do; all of them for Basic
 * @param application name of the calling application: the token's, else the API key's, else null
 * @param tokenKind of the caller's token, see {@link TokenKinds}; null without one
 * @param credential what the caller was let in by
 */
public record Caller(
    UserId userId,
    String userName,
    Set<String> roles,
    Set<Scope> scopes,
    @Nullable String application,
    @Nullable String tokenKind,
    Credential credential) {

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** A caller without a token of Belfry's. */
  public Caller(
      UserId userId,
      String userName,
      Set<String> roles,
      Set<Scope> scopes,
      @Nullable String application) {
    this(userId, userName, roles, scopes, application, null, Credential.of(userId));
  }

  /** A user who signed in with the password, or is vouched for otherwise: all scopes. */
  public static Caller user(UserId userId, String userName, Set<String> roles) {
    return new Caller(userId, userName, roles, EnumSet.allOf(Scope.class), null);
  }

  public boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /** The same caller; {@code name} is the application unless the token already named one. */
  public Caller through(@Nullable String name) {
    return application != null
        ? this
        : new Caller(userId, userName, roles, scopes, name, tokenKind, credential);
  }

  /** The same caller, let in by this. */
  public Caller admittedBy(Credential other) {
    return new Caller(userId, userName, roles, scopes, application, tokenKind, other);
  }
}
