package org.belfry.platform.identity;

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
 */
public record Caller(
    UserId userId,
    String userName,
    Set<String> roles,
    Set<Scope> scopes,
    @Nullable String application) {

  public boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
