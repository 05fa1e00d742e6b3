package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Administrators manage users; everybody sets their own password. */
@OnEveryDatabase
class UsersIT {
  private static final String PASSWORD = "correct horse";

  private final Belfry belfry;
  private final Http admin;
  private final String name = "user-" + UUID.randomUUID();

  UsersIT(Belfry belfry) {
    this.belfry = belfry;
    admin = belfry.api("demo-admin");
  }

  @Test
  void aNewUserCanSignInAndIsListedWithoutSecrets() {
    Answer created = create(PASSWORD).expect(201);

    assertThat(created.header("Location")).endsWith("/belfry/v1/users/" + name);
    assertThat(created.text()).doesNotContain(PASSWORD);
    assertThat(me(PASSWORD).expect(200).string("/name")).isEqualTo(name);
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
    create(PASSWORD).expect(201);

    assertThat(assertProblem(create(PASSWORD), 409).string("/detail")).contains(name);
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
    create(PASSWORD).expect(201);
    Http user = belfry.api("none").with("Authorization", Http.basic(name, PASSWORD));
    assertProblem(user.get("/users"), 403);

    Answer changed = roles("{\"roles\": [\"ADMINISTRATOR\", \"WORKER\"]}").expect(200);

    assertThat(changed.at("/roles")).hasToString("[\"ADMINISTRATOR\",\"WORKER\"]");
    user.get("/users").expect(200);
    roles("{\"roles\": []}").expect(200);
    assertProblem(user.get("/users"), 403);
    assertProblem(roles("{\"roles\": [\"CHEF\"]}"), 422);
    assertProblem(roles("{}"), 422);
    assertProblem(admin.put("/users/nobody-" + name + "/roles", "{\"roles\": []}"), 404);
  }

  @Test
  void aChangeOfAnOlderStateIsRefused() {
    String etag = create(PASSWORD).expect(201).etag();
    roles("{\"roles\": [\"WORKER\"]}").expect(200);

    Http stale = admin.with("If-Match", etag);

    assertProblem(stale.put("/users/" + name + "/roles", "{\"roles\": []}"), 412);
    assertProblem(stale.delete("/users/" + name), 412);
  }

  @Test
  void aNewPasswordReplacesTheOldOneAtOnce() {
    create(PASSWORD).expect(201);
    me(PASSWORD).expect(200);

    admin.put("/users/" + name + "/password", password("another horse")).expect(204);

    me(PASSWORD).expect(401);
    me("another horse").expect(200);
  }

  @Test
  void whoeverChangesTheirOwnPasswordKnowsThePresentOne() {
    create(PASSWORD).expect(201);
    Http user = belfry.api("none").with("Authorization", Http.basic(name, PASSWORD));
    String path = "/users/" + name + "/password";

    assertProblem(user.put(path, password("another horse")), 403);
    assertProblem(user.put(path, password("another horse", "wrong")), 403);
    assertProblem(user.put("/users/bob/password", password("another horse", PASSWORD)), 404);
    user.put(path, password("another horse", PASSWORD)).expect(204);

    me("another horse").expect(200);
  }

  @Test
  void administratorsKnowTheirOwnPresentPasswordToo() {
    create(PASSWORD).expect(201);
    roles("{\"roles\": [\"ADMINISTRATOR\"]}").expect(200);
    Http owner = belfry.api(token("data/full"));
    String path = "/users/" + name + "/password";

    assertProblem(owner.put(path, password("another horse")), 403);
    assertProblem(owner.put(path, password("another horse", "wrong")), 403);

    owner.put(path, password("another horse", PASSWORD)).expect(204);
  }

  @Test
  void aNewPasswordEndsTheTokensMadeBefore() {
    create(PASSWORD).expect(201);
    Http holder = belfry.api(token("data/full"));
    String child =
        holder
            .post("/tokens", "{\"name\": \"c\", \"scopes\": [\"data/read\"]}")
            .expect(201)
            .string("/token");

    admin.put("/users/" + name + "/password", password("another horse")).expect(204);

    holder.get("/me").expect(401);
    belfry.api(child).get("/me").expect(401);
  }

  @Test
  void unlessTheyAreToStay() {
    create(PASSWORD).expect(201);
    Http holder = belfry.api(token("data/full"));

    admin
        .put(
            "/users/" + name + "/password",
            "{\"password\": \"another horse\", \"keepTokens\": true}")
        .expect(204);

    holder.get("/me").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"data/write", "data/delete", "data/read"})
  void onlyTheFullScopeManagesUsersAndKeys(String scope) {
    create(PASSWORD).expect(201);
    roles("{\"roles\": [\"ADMINISTRATOR\"]}").expect(200);
    Http weak = belfry.api(token(scope));

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
    create(PASSWORD).expect(201);
    String token =
        admin
            .post(
                "/tokens",
                "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"" + name + "\"}")
            .expect(201)
            .string("/token");
    me(PASSWORD).expect(200);
    belfry.api(token).get("/me").expect(200);

    admin.delete("/users/" + name).expect(204);

    me(PASSWORD).expect(401);
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

  private String token(String scope) {
    return admin
        .post(
            "/tokens",
            "{\"name\": \"t\", \"scopes\": [\"%s\"], \"user\": \"%s\"}".formatted(scope, name))
        .expect(201)
        .string("/token");
  }

  private Answer create(String password) {
    return admin.post(
        "/users", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
  }

  private Answer roles(String draft) {
    return admin.put("/users/" + name + "/roles", draft);
  }

  private Answer me(String password) {
    return belfry.api("none").with("Authorization", Http.basic(name, password)).get("/me");
  }

  private static String password(String password) {
    return "{\"password\": \"%s\"}".formatted(password);
  }

  private static String password(String password, String current) {
    return "{\"password\": \"%s\", \"currentPassword\": \"%s\"}".formatted(password, current);
  }
}
