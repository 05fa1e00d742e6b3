package org.belfry.platform.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was let in by, for what goes on after the request; {@link StandingCredentials}
 * tells whether it still would let them in.
 *
 * @param version of the user whose password it was; null if it was something else
 * @param tokenId of the access token; null if it was something else
 * @param expiresAt when it ends by itself, null if it does not or its token knows
 */
public record Credential(
    UserId user, @Nullable Long version, @Nullable Long tokenId, @Nullable Instant expiresAt) {

  /** Whatever a user was vouched for by: it lasts as long as they do. */
  public static Credential of(UserId user) {
    return new Credential(user, null, null, null);
  }

  /** The password that the user has in this version. */
  public static Credential password(UserId user, long version) {
    return new Credential(user, version, null, null);
  }

  public static Credential token(UserId user, long tokenId) {
    return new Credential(user, null, tokenId, null);
  }

  /** What an identity provider has signed. */
  public static Credential signed(UserId user, @Nullable Instant expiresAt) {
    return new Credential(user, null, null, expiresAt);
  }

  /** Tells it from all others, however it was spelt, and is no secret. */
  public String key() {
    if (tokenId != null) {
      return "token:" + tokenId;
    }
    return (version == null ? "signed:" + expiresAt : "password") + ":" + user.value();
  }

  /** Whether an identity provider has signed it. */
  public boolean isSigned() {
    return tokenId == null && version == null && expiresAt != null;
  }

  /** Whether it has ended by itself. */
  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
