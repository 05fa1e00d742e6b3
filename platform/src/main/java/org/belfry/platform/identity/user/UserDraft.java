package org.belfry.platform.identity.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.belfry.platform.identity.UserName;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param password null for one who comes by an identity provider, or only with tokens
 * @param roles none if left out
 */
public record UserDraft(
    @NotNull
        @Size(min = 1, max = UserName.MAX_LENGTH)
        @Pattern(
            regexp = "(?!\\.{1,2}\\z)[^\\p{Cc}\\p{Cs}\\p{Z}\\s:/\\\\;]+",
            message =
                "is not only . or .., and has no blank, colon, semicolon, slash, backslash or"
                    + " control character")
        String name,
    @Nullable @Size(min = 8, max = 1000) String password,
    @KnownRoles Set<String> roles) {
  public UserDraft {
    roles = Objects.requireNonNullElse(roles, Set.of());
  }
}
