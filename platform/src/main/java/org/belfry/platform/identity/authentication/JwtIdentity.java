package org.belfry.platform.identity.authentication;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserName;
import org.jspecify.annotations.Nullable;

/**
 * What a verified JWT says of its user.
 *
 * @param name claim {@code preferred_username}, else {@code sub}
 * @param roles from the configured claim
 * @param scopes those of Belfry's in the claims "scope" and "scp"
 * @param application claim {@code azp} or {@code client_id}
 * @param expiresAt claim {@code exp}
 */
record JwtIdentity(
    String name,
    Set<String> roles,
    Set<Scope> scopes,
    @Nullable String application,
    @Nullable Instant expiresAt) {

  static JwtIdentity of(JWTClaimsSet claims, String rolesClaim) throws ParseException {
    return new JwtIdentity(
        Optional.ofNullable(claims.getStringClaim("preferred_username"))
            .or(() -> Optional.ofNullable(claims.getSubject()))
            .filter(UserName::isAddressable)
            .orElseThrow(
                () ->
                    new ParseException(
                        "It has no name of a user in preferred_username or sub: one of at most 255"
                            + " characters, none of them a slash, backslash, semicolon or control"
                            + " character",
                        0)),
        words(claims.getClaim(rolesClaim)).collect(Collectors.toSet()),
        Stream.concat(words(claims.getClaim("scope")), words(claims.getClaim("scp")))
            .flatMap(code -> Scope.find(code).stream())
            .collect(Collectors.toSet()),
        Stream.of("azp", "client_id")
            .flatMap(claim -> words(claims.getClaim(claim)))
            .findFirst()
            .orElse(null),
        claims.getExpirationTime() == null ? null : claims.getExpirationTime().toInstant());
  }

  /** The words of a text, or the items of a list: providers print both. */
  private static Stream<String> words(@Nullable Object claim) {
    if (claim instanceof Collection<?> list) {
      return list.stream().map(String::valueOf);
    }
    return claim instanceof String text
        ? Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty())
        : Stream.empty();
  }
}
