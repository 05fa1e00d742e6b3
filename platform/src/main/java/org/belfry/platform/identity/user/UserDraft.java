package org.belfry.platform.identity.user;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param password null for one who comes by an identity provider, or only with tokens
 * @param roles none if left out
 */
public record UserDraft(
    @NotNull
        @Pattern(
            regexp = "[^\\p{Cntrl}\\s:/]{1,255}",
            message = "has 1 to 255 characters, none of them a blank, a colon or a slash")
        String name,
    @Nullable @Size(min = 8, max = 1000) String password,
    @KnownRoles Set<String> roles) {
  public UserDraft {
    roles = Objects.requireNonNullElse(roles, Set.of());
  }
}
