package org.belfry.platform.identity.token;

import java.time.Instant;
import java.util.Set;
import org.belfry.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a token is for, and how long.
 *
 * @param name what its owner calls it
 * @param application the program that uses it, null if none is named
 * @param kind see {@link org.belfry.platform.identity.TokenKinds}
 * @param expiresAt null for one that lasts until it is revoked
 */
public record TokenTerms(
    String name,
    Set<Scope> scopes,
    @Nullable String application,
    String kind,
    @Nullable Instant expiresAt) {

  /** The same with another end. */
  TokenTerms until(@Nullable Instant end) {
    return new TokenTerms(name, scopes, application, kind, end);
  }
}
