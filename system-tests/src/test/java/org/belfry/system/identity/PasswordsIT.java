package org.belfry.system.identity;

import static org.belfry.system.identity.NativeErrors.assertProblem;

import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/** Everybody sets their own password, and administrators those of others. */
@OnEveryDatabase
class PasswordsIT {
  private static final String PASSWORD = "correct horse";

  private final Belfry belfry;
  private final Http admin;
  private final Account account;
  private final String name;

  PasswordsIT(Belfry belfry) {
    this.belfry = belfry;
    admin = belfry.api("demo-admin");
    account = Account.at(belfry);
    name = account.name();
  }

  @Test
  void aNewPasswordReplacesTheOldOneAtOnce() {
    account.create(PASSWORD).expect(201);
    account.me(PASSWORD).expect(200);

    admin.put("/users/" + name + "/password", password("another horse")).expect(204);

    account.me(PASSWORD).expect(401);
    account.me("another horse").expect(200);
  }

  @Test
  void whoeverChangesTheirOwnPasswordKnowsThePresentOne() {
    account.create(PASSWORD).expect(201);
    Http user = account.http(PASSWORD);
    String path = "/users/" + name + "/password";

    assertProblem(user.put(path, password("another horse")), 403);
    assertProblem(user.put(path, password("another horse", "wrong")), 403);
    assertProblem(user.put("/users/bob/password", password("another horse", PASSWORD)), 404);
    user.put(path, password("another horse", PASSWORD)).expect(204);

    account.me("another horse").expect(200);
  }

  @Test
  void administratorsKnowTheirOwnPresentPasswordToo() {
    account.create(PASSWORD).expect(201);
    account.roles("{\"roles\": [\"ADMINISTRATOR\"]}").expect(200);
    Http owner = belfry.api(account.token("data/full"));
    String path = "/users/" + name + "/password";

    assertProblem(owner.put(path, password("another horse")), 403);
    assertProblem(owner.put(path, password("another horse", "wrong")), 403);

    owner.put(path, password("another horse", PASSWORD)).expect(204);
  }

  @Test
  void aNewPasswordEndsTheTokensMadeBefore() {
    account.create(PASSWORD).expect(201);
    Http holder = belfry.api(account.token("data/full"));
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
    account.create(PASSWORD).expect(201);
    Http holder = belfry.api(account.token("data/full"));

    admin
        .put(
            "/users/" + name + "/password",
            "{\"password\": \"another horse\", \"keepTokens\": true}")
        .expect(204);

    holder.get("/me").expect(200);
  }

  private static String password(String password) {
    return "{\"password\": \"%s\"}".formatted(password);
  }

  private static String password(String password, String current) {
    return "{\"password\": \"%s\", \"currentPassword\": \"%s\"}".formatted(password, current);
  }
}
