package org.belfry.platform.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.NotAuthenticated;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.user.NoSuchUser;
import org.belfry.platform.identity.user.User;
import org.junit.jupiter.api.Test;

class PresentCallerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
  private static final TokenKinds KINDS = new TokenKinds("kind", List.of("usual", "limited"));
  private static final TokenTerms TERMS =
      new TokenTerms("t", Set.of(Scope.READ), null, KINDS.usual(), null);

  private final User admin = new User("admin", "hash", Set.of(Role.ADMINISTRATOR), NOW);
  private final Caller caller = Caller.user(admin.id(), "admin", admin.roles());

  @Test
  void aPasswordOfThisVersionIsStillGood() {
    Caller by = caller.admittedBy(Credential.password(admin.id(), admin.version()));

    assertThat(PresentCaller.of(by, admin, null)).isEqualTo(by);
  }

  @Test
  void aPasswordOfAnotherVersionIsNot() {
    Credential old = Credential.password(admin.id(), admin.version() - 1);

    assertRefused(caller.admittedBy(old), admin);
  }

  @Test
  void nobodyInheritsANameAndIsTakenForWhoeverHadIt() {
    UserId former = new UserId(admin.id().value() + 1);
    Caller by =
        Caller.user(former, "admin", Set.of())
            .admittedBy(Credential.password(former, admin.version()));

    assertRefused(by, admin);
  }

  @Test
  void aUserWhoIsGoneHasNoPassword() {
    Caller by = caller.admittedBy(Credential.password(admin.id(), admin.version()));

    assertThatExceptionOfType(NotAuthenticated.class)
        .isThrownBy(() -> PresentCaller.of(by, null, null));
  }

  @Test
  void aTokenHasTheRolesThatItsUserHasNow() {
    AccessToken token = new AccessToken(admin, "digest", TERMS, AccessToken.Origin.NONE, NOW);
    Caller remembered = token.caller();
    admin.changeRoles(Set.of());

    Caller present = PresentCaller.of(remembered, admin, token);

    assertThat(remembered.isAdministrator()).isTrue();
    assertThat(present.isAdministrator()).isFalse();
  }

  @Test
  void whatAnIdentityProviderSignedIsNotBelfrysToChange() {
    Caller by = caller.admittedBy(Credential.signed(admin.id(), NOW));

    assertThat(PresentCaller.of(by, admin, null)).isEqualTo(by);
  }

  @Test
  void onlyAdministratorsMakeTokensForOthers() {
    UserId bob = new UserId(admin.id().value() + 1);

    assertThatExceptionOfType(NoSuchUser.class)
        .isThrownBy(
            () -> new Bounds(Caller.user(bob, "bob", Set.of()), null, KINDS).check(TERMS, admin));
    assertThat(
            new Bounds(Caller.user(bob, "bob", Set.of(Role.ADMINISTRATOR)), null, KINDS)
                .check(TERMS, admin))
        .isEqualTo(AccessToken.Origin.NONE);
  }

  private static void assertRefused(Caller caller, User user) {
    assertThatExceptionOfType(NotAuthenticated.class)
        .isThrownBy(() -> PresentCaller.of(caller, user, null))
        .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(401));
  }
}
