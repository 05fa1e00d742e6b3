package org.belfry.platform.identity.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new password.
 *
 * @param currentPassword the present one; administrators need not know that of others
 * @param keepTokens whether the user's access tokens stay; they end if it is left out
 */
public record PasswordDraft(
    @NotNull @Size(min = 8, max = 1000) String password,
    @Nullable String currentPassword,
    @Nullable Boolean keepTokens) {

  boolean endsTokens() {
    return !Boolean.TRUE.equals(keepTokens);
  }
}
