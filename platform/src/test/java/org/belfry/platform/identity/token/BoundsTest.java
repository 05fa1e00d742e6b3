package org.belfry.platform.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.belfry.platform.identity.user.User;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
  private static final TokenKinds KINDS = new TokenKinds("kind", List.of("usual", "limited"));
  private static final TokenTerms TERMS =
      new TokenTerms("program", Set.of(Scope.WRITE), null, KINDS.usual(), null);

  private final User user = new User("alice", null, Set.of(), NOW);

  @Test
  void ofTheRolesInAJwtATokenKeepsThoseOfBelfry() {
    Caller caller =
        caller(
            Set.of(Role.WORKER, "x " + Role.ADMINISTRATOR, "a  b", "group-".repeat(100)),
            Credential.signed(user.id(), NOW));

    assertThat(new Bounds(caller, null, KINDS).check(TERMS, user).roles())
        .containsExactly(Role.WORKER);
  }

  @Test
  void aPasswordBoundsNoRoles() {
    Caller caller = caller(Set.of(Role.WORKER), Credential.password(user.id(), 1));

    assertThat(new Bounds(caller, null, KINDS).check(TERMS, user).roles()).isNull();
  }

  @Test
  void aTokenMakesItsOwnKindUnlessItIsOfTheUsualOne() {
    Credential password = Credential.password(user.id(), 1);
    Caller usual = caller(Set.of(), password);
    Caller limited =
        new Caller(user.id(), user.name(), Set.of(), usual.scopes(), null, "limited", password);

    assertMakes(usual, "usual");
    assertMakes(usual, "limited");
    assertMakes(limited, "limited");
    assertThatExceptionOfType(TokenBeyondCaller.class)
        .isThrownBy(() -> assertMakes(limited, "usual"))
        .withMessageContaining("the kind usual");
  }

  private void assertMakes(Caller caller, String kind) {
    TokenTerms terms = new TokenTerms("t", Set.of(Scope.READ), null, kind, null);

    assertThat(new Bounds(caller, null, KINDS).check(terms, user))
        .isEqualTo(AccessToken.Origin.NONE);
  }

  private Caller caller(Set<String> roles, Credential credential) {
    return Caller.user(user.id(), user.name(), roles).admittedBy(credential);
  }
}
