package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys name applications; administrators make and remove them. */
@OnEveryDatabase
class ApiKeysIT {
  private final Belfry belfry;
  private final Http admin;

  ApiKeysIT(Belfry belfry) {
    this.belfry = belfry;
    admin = belfry.api("demo-admin");
  }

  @Test
  void aKeyOpensTheHubAndNamesItsApplication() {
    Http hub = hub(create("shop").string("/key"));

    hub.get("/topics").expect(200);
    hub.without("Authorization").get("/").expect(200);
    Answer me =
        belfry
            .api("none")
            .with("Authorization", Http.basic("bob", "bob"))
            .with("API-Key", create("till").string("/key"))
            .get("/me");
    assertThat(me.string("/application")).isEqualTo("till");
  }

  @Test
  void itsTextIsShownOnce() {
    Answer created = create("shop");

    Answer listed = admin.get("/api-keys", "limit", 1000).expect(200);

    assertThat(listed.objects("/items"))
        .anySatisfy(key -> assertThat(key.getInt("id")).isEqualTo(created.number("/id")))
        .noneSatisfy(key -> assertThat(key).containsKey("key"));
    assertThat(listed.text()).doesNotContain(created.string("/key")).doesNotContain("digest");
  }

  @Test
  void aRemovedKeyOpensNothingFromThenOn() {
    Answer created = create("shop");
    Http hub = hub(created.string("/key"));
    hub.get("/topics").expect(200);

    admin.delete("/api-keys/" + created.number("/id")).expect(204);

    hub.get("/topics").expect(401);
    assertProblem(admin.delete("/api-keys/" + created.number("/id")), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"application\": \" \"}"})
  void aKeyNeedsAnApplication(String draft) {
    assertProblem(admin.post("/api-keys", draft), 422);
  }

  @Test
  void onlyAdministratorsManageKeys() {
    Http alice = belfry.api("demo-alice");

    assertProblem(alice.get("/api-keys"), 403);
    assertProblem(alice.post("/api-keys", "{\"application\": \"shop\"}"), 403);
    assertProblem(alice.delete("/api-keys/1"), 403);
    assertProblem(alice.without("Authorization").get("/api-keys"), 401);
  }

  private Answer create(String application) {
    return admin.post("/api-keys", "{\"application\": \"%s\"}".formatted(application)).expect(201);
  }

  private Http hub(String key) {
    return belfry.hub("demo-alice").http().with("API-Key", key);
  }
}
