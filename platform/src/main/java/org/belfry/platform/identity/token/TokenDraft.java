package org.belfry.platform.identity.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.jspecify.annotations.Nullable;

/**
 * An access token to be made.
 *
 * @param name what it is for
 * @param user whom it acts for, the caller if left out; administrators may name others
 * @param application the program that is to use it
 * @param sparkRole the kind of token, the usual one if left out; see {@link TokenKinds}
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
    @Nullable @KnownKind String sparkRole,
    @Nullable Instant expiresAt) {

  TokenTerms terms(TokenKinds kinds) {
    return new TokenTerms(
        name,
        scopes.stream().flatMap(code -> Scope.granted(code).stream()).collect(Collectors.toSet()),
        application,
        Objects.requireNonNullElse(sparkRole, kinds.usual()),
        expiresAt);
  }
}
