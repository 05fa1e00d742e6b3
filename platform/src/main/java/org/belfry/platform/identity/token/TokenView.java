package org.belfry.platform.identity.token;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.belfry.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * An access token.
 *
 * @param roles the most that it has of its user's; null for all of them
 * @param token the text to send as bearer; only in the answer to its making, null ever after
 */
@JsonbPropertyOrder({
  "id",
  "name",
  "user",
  "scopes",
  "roles",
  "application",
  "sparkRole",
  "token",
  "createdAt",
  "expiresAt",
  "revokedAt"
})
public record TokenView(
    long id,
    String name,
    String user,
    List<String> scopes,
    @Nullable List<String> roles,
    @Nullable String application,
    String sparkRole,
    @Nullable String token,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {

  static TokenView of(AccessToken token) {
    return of(token, null);
  }

  static TokenView of(AccessToken token, @Nullable String text) {
    @Nullable Set<String> roles = token.roles();
    return new TokenView(
        token.id(),
        token.name(),
        token.user().name(),
        token.scopes().stream().sorted().map(Scope::code).toList(),
        roles == null ? null : roles.stream().sorted().toList(),
        token.application(),
        token.kind(),
        text,
        token.createdAt(),
        token.expiresAt(),
        token.revokedAt());
  }
}
