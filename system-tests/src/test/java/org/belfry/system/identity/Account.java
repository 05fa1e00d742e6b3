package org.belfry.system.identity;

import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;

/** A name that nobody has had yet, and what administrators and its user do with it. */
record Account(Belfry belfry, String name) {
  static Account at(Belfry belfry) {
    return new Account(belfry, "user-" + UUID.randomUUID());
  }

  Answer create(String password) {
    return admin()
        .post("/users", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
  }

  Answer roles(String draft) {
    return admin().put("/users/" + name + "/roles", draft);
  }

  /** A new token of the user's. */
  String token(String scope) {
    return admin()
        .post(
            "/tokens",
            "{\"name\": \"t\", \"scopes\": [\"%s\"], \"user\": \"%s\"}".formatted(scope, name))
        .expect(201)
        .string("/token");
  }

  Answer me(String password) {
    return http(password).get("/me");
  }

  /** The user, signed in with a password. */
  Http http(String password) {
    return belfry.api("none").with("Authorization", Http.basic(name, password));
  }

  private Http admin() {
    return belfry.api("demo-admin");
  }
}
