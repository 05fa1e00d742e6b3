package org.belfry.platform.identity.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.SparkRole;
import org.jspecify.annotations.Nullable;

/**
 * An access token to be made.
 *
 * @param name what it is for
 * @param user whom it acts for, the caller if left out; administrators may name others
 * @param application the program that is to use it
 * @param sparkRole Private if left out
 * @param expiresAt it lasts until it is revoked if left out
 */
public record TokenDraft(
    @NotBlank @Size(max = 255) String name,
    @Nullable String user,
    @NotEmpty
        Set<
                @NotNull
                @Pattern(
                    regexp = "data/(read|write|delete|full)",
                    message = "are among data/read, data/write, data/delete and data/full")
                String>
            scopes,
    @Nullable @Size(max = 255) String application,
    @Nullable @Pattern(regexp = "Private|IDX|VOW", message = "is one of Private, IDX and VOW")
        String sparkRole,
    @Nullable Instant expiresAt) {

  TokenTerms terms() {
    return new TokenTerms(
        name,
        scopes.stream().flatMap(code -> Scope.granted(code).stream()).collect(Collectors.toSet()),
        application,
        Optional.ofNullable(sparkRole).map(SparkRole::of).orElse(SparkRole.PRIVATE),
        expiresAt);
  }
}
