package org.belfry.platform.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import org.belfry.platform.identity.ApiKeyHeader;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Identification;
import org.belfry.platform.identity.NotAuthenticated;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRuleTest {
  private static final Caller READER =
      new Caller(new UserId(1), "alice", Set.of(), EnumSet.of(Scope.READ), null);
  private static final Caller ADMIN =
      Caller.user(new UserId(2), "admin", Set.of(Role.ADMINISTRATOR));
  private static final ApiKeyHeader KEY = new ApiKeyHeader(true, "portal");

  @RequiresApiKey
  interface Keyed {
    @PermitAll
    void open();

    @RequiresScope(Scope.READ)
    void read();
  }

  interface Plain {
    @PermitAll
    void open();

    @RequiresScope(Scope.READ)
    void read();

    @RequiresScope(Scope.WRITE)
    void write();

    @RequiresScope(Scope.READ)
    @RolesAllowed(Role.ADMINISTRATOR)
    void administer();

    @RequiresScope({Scope.READ, Scope.WRITE, Scope.DELETE})
    void manage();

    void forgotten();

    @PermitAll
    @RequiresScope(Scope.READ)
    void both();

    @PermitAll
    @RolesAllowed(Role.ADMINISTRATOR)
    void openToAdministrators();
  }

  @Test
  void anOpenMethodAsksNothing() {
    assertThatCode(() -> check(Plain.class, "open", of(null))).doesNotThrowAnyException();
  }

  @Test
  void aScopeIsNeeded() {
    assertThatCode(() -> check(Plain.class, "read", of(READER))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Plain.class, "write", of(READER)))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("data/write");
  }

  @Test
  void allScopesAreNeededWhereSeveralAre() {
    Caller writer = new Caller(new UserId(3), "w", Set.of(), EnumSet.of(Scope.WRITE), null);
    assertThatCode(() -> check(Plain.class, "manage", of(ADMIN))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Plain.class, "manage", of(writer)))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("data/full");
  }

  @Test
  void aRoleIsNeededBesides() {
    assertThatCode(() -> check(Plain.class, "administer", of(ADMIN))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Plain.class, "administer", of(READER)))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("ADMINISTRATOR");
  }

  @Test
  void nobodyIsAskedWhoTheyAre() {
    assertThatThrownBy(() -> check(Plain.class, "read", of(null)))
        .isInstanceOf(NotAuthenticated.class)
        .hasMessageContaining("no Authorization header");
  }

  @Test
  void theReasonOfARejectionIsTold() {
    Identification rejected =
        new Identification(
            null, NotAuthenticated.because("The token is expired."), ApiKeyHeader.ABSENT);
    assertThatThrownBy(() -> check(Plain.class, "read", rejected))
        .isInstanceOf(NotAuthenticated.class)
        .hasMessage("The token is expired.");
  }

  @Test
  void anApiKeyIsNeededWhereTheClassSaysSo() {
    assertThatThrownBy(() -> check(Keyed.class, "open", of(ADMIN)))
        .isInstanceOf(NotAuthenticated.class)
        .hasMessageContaining("no API-Key header");
    assertThatThrownBy(
            () ->
                check(
                    Keyed.class,
                    "open",
                    new Identification(null, null, new ApiKeyHeader(true, null))))
        .hasMessageContaining("API key is unknown");
    assertThatCode(() -> check(Keyed.class, "open", new Identification(null, null, KEY)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Keyed.class, "read", new Identification(null, null, KEY)))
        .hasMessageContaining("Authorization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forgotten", "both", "openToAdministrators"})
  void aMethodWithoutAClearRuleStopsTheDeployment(String method) {
    assertThatThrownBy(() -> rule(Plain.class, method))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(method);
  }

  @Test
  void theCallerIsKnownThroughTheApiKeysApplication() {
    assertThat(READER.through("portal").application()).isEqualTo("portal");
    assertThat(READER.through("first").through("second").application()).isEqualTo("first");
  }

  private static Identification of(@Nullable Caller caller) {
    return new Identification(caller, null, ApiKeyHeader.ABSENT);
  }

  private static void check(Class<?> resource, String method, Identification identification)
      throws NoSuchMethodException {
    rule(resource, method).check(identification);
  }

  private static AccessRule rule(Class<?> resource, String method) throws NoSuchMethodException {
    return AccessRule.of(resource, resource.getMethod(method));
  }
}
