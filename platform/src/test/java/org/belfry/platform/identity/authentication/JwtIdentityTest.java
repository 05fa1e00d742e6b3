package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.belfry.platform.identity.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtIdentityTest {
  @Test
  void theNameIsThePreferredOneElseTheSubject() throws ParseException {
    assertThat(of(Map.of("sub", "4711", "preferred_username", "alice")).name()).isEqualTo("alice");
    assertThat(of(Map.of("sub", "auth0|4711")).name()).isEqualTo("auth0|4711");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000b", "a\nb"})
  void whatIsNoNameIsRefused(String name) {
    assertThatExceptionOfType(ParseException.class)
        .isThrownBy(() -> of(Map.of("preferred_username", name, "sub", "4711")));
    assertThatExceptionOfType(ParseException.class)
        .isThrownBy(() -> of(Map.of("sub", "x".repeat(256))));
    assertThatExceptionOfType(ParseException.class).isThrownBy(() -> of(Map.of()));
  }

  @Test
  void scopesAreWordsOrAListInEitherClaim() throws ParseException {
    assertThat(of(Map.of("sub", "a", "scope", "openid  data/read")).scopes())
        .containsExactly(Scope.READ);
    assertThat(of(Map.of("sub", "a", "scp", List.of("data/write", "data/delete"))).scopes())
        .containsExactlyInAnyOrder(Scope.WRITE, Scope.DELETE);
    assertThat(of(Map.of("sub", "a", "scope", "data/full")).scopes()).hasSize(3);
    assertThat(of(Map.of("sub", "a", "scope", 5)).scopes()).isEmpty();
    assertThat(of(Map.of("sub", "a")).scopes()).isEmpty();
  }

  @Test
  void rolesAreThoseOfTheConfiguredClaimOnly() throws ParseException {
    assertThat(
            of(Map.of("sub", "a", "groups", List.of("WORKER"), "roles", "ADMINISTRATOR")).roles())
        .containsExactly("WORKER");
  }

  private static JwtIdentity of(Map<String, Object> claims) throws ParseException {
    return JwtIdentity.of(JWTClaimsSet.parse(claims), "groups");
  }
}
