package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators manage users. */
@OnEveryDatabase
class UsersIT {
  private static final String PASSWORD = "correct horse";

  private final Belfry belfry;
  private final Http admin;
  private final Account account;
  private final String name;

  UsersIT(Belfry belfry) {
    this.belfry = belfry;
    admin = belfry.api("demo-admin");
    account = Account.at(belfry);
    name = account.name();
  }

  @Test
  void aNewUserCanSignInAndIsListedWithoutSecrets() {
    Answer created = account.create(PASSWORD).expect(201);

    assertThat(created.header("Location")).endsWith("/belfry/v1/users/" + name);
    assertThat(created.text()).doesNotContain(PASSWORD);
    assertThat(account.me(PASSWORD).expect(200).string("/name")).isEqualTo(name);
    Answer listed = admin.get("/users", "limit", 1000).expect(200);
    assertThat(listed.objects("/items"))
        .anySatisfy(user -> assertThat(user.getString("name")).isEqualTo(name));
    assertThat(listed.text()).doesNotContain("PBKDF2").doesNotContain(PASSWORD);
    Answer one = admin.get("/users/" + name).expect(200);
    assertThat(one.etag()).isEqualTo(created.etag());
    admin.with("If-None-Match", one.etag()).get("/users/" + name).expect(304);
  }

  @Test
  void aNameIsTakenOnce() {
    account.create(PASSWORD).expect(201);

    assertThat(assertProblem(account.create(PASSWORD), 409).string("/detail")).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\": null}|name",
        "{\"name\": \"\"}|name",
        "{\"name\": \"with blank\"}|with blank",
        "{\"name\": \"a:b\"}|a:b",
        "{\"name\": \"a/b\"}|a/b",
        "{\"name\": \"eve\", \"password\": \"short\"}|password",
        "{\"name\": \"eve\", \"roles\": [\"CHEF\"]}|CHEF",
        "{\"name\": \"eve\", \"roles\": [null]}|roles"
      })
  void whatIsWrongWithAUserIsTold(String draft, String fault) {
    Answer refused = assertProblem(admin.post("/users", draft), 422);

    assertThat(refused.string("/detail")).contains(fault);
    assertThat(refused.text()).doesNotContain("short\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "{\"name\": {}}", "\"name\"", "{\"name\": \"eve\", \"roles\": 1}"})
  void whatIsNoUserAtAllIsTold(String body) {
    assertProblem(admin.post("/users", body), 400);
  }

  @Test
  void rolesCountFromTheNextRequestOn() {
    account.create(PASSWORD).expect(201);
    Http user = account.http(PASSWORD);
    assertProblem(user.get("/users"), 403);

    Answer changed = account.roles("{\"roles\": [\"ADMINISTRATOR\", \"WORKER\"]}").expect(200);

    assertThat(changed.at("/roles")).hasToString("[\"ADMINISTRATOR\",\"WORKER\"]");
    user.get("/users").expect(200);
    account.roles("{\"roles\": []}").expect(200);
    assertProblem(user.get("/users"), 403);
    assertProblem(account.roles("{\"roles\": [\"CHEF\"]}"), 422);
    assertProblem(account.roles("{}"), 422);
    assertProblem(admin.put("/users/nobody-" + name + "/roles", "{\"roles\": []}"), 404);
  }

  @Test
  void aChangeOfAnOlderStateIsRefused() {
    String etag = account.create(PASSWORD).expect(201).etag();
    account.roles("{\"roles\": [\"WORKER\"]}").expect(200);

    Http stale = admin.with("If-Match", etag);

    assertProblem(stale.put("/users/" + name + "/roles", "{\"roles\": []}"), 412);
    assertProblem(stale.delete("/users/" + name), 412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/write", "data/delete", "data/read"})
  void onlyTheFullScopeManagesUsersAndKeys(String scope) {
    account.create(PASSWORD).expect(201);
    account.roles("{\"roles\": [\"ADMINISTRATOR\"]}").expect(200);
    Http weak = belfry.api(account.token(scope));

    assertProblem(weak.post("/users", "{\"name\": \"eve\", \"roles\": [\"ADMINISTRATOR\"]}"), 403);
    assertProblem(weak.put("/users/bob/roles", "{\"roles\": [\"ADMINISTRATOR\"]}"), 403);
    assertProblem(weak.put("/users/bob/password", password("another horse")), 403);
    assertProblem(weak.put("/users/" + name + "/password", password("another", PASSWORD)), 403);
    assertProblem(weak.delete("/users/nobody"), 403);
    assertProblem(weak.post("/api-keys", "{\"application\": \"shop\"}"), 403);
    Answer delete = assertProblem(weak.delete("/api-keys/1"), 403);
    assertThat(delete.string("/detail")).contains("data/full");
  }

  @Test
  void aDeletedUserIsLockedOutAtOnce() {
    account.create(PASSWORD).expect(201);
    String token =
        admin
            .post(
                "/tokens",
                "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"" + name + "\"}")
            .expect(201)
            .string("/token");
    account.me(PASSWORD).expect(200);
    belfry.api(token).get("/me").expect(200);

    admin.delete("/users/" + name).expect(204);

    account.me(PASSWORD).expect(401);
    belfry.api(token).get("/me").expect(401);
    assertProblem(admin.get("/users/" + name), 404);
    assertProblem(admin.delete("/users/" + name), 404);
  }

  @Test
  void onlyAdministratorsManageUsers() {
    Http alice = belfry.api("demo-alice");

    assertProblem(alice.get("/users"), 403);
    assertProblem(alice.get("/users/bob"), 403);
    assertProblem(alice.post("/users", "{\"name\": \"eve\"}"), 403);
    assertProblem(alice.put("/users/bob/roles", "{\"roles\": [\"WORKER\"]}"), 403);
    assertProblem(alice.delete("/users/bob"), 403);
    assertProblem(alice.without("Authorization").get("/users"), 401);
  }

  private static String password(String password) {
    return "{\"password\": \"%s\"}".formatted(password);
  }

  private static String password(String password, String current) {
    return "{\"password\": \"%s\", \"currentPassword\": \"%s\"}".formatted(password, current);
  }
}
