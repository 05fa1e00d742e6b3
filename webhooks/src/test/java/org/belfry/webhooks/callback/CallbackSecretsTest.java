package org.belfry.webhooks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.webhooks.callback.CallbackScene.ALICE;
import static org.belfry.webhooks.callback.CallbackScene.BOB;
import static org.belfry.webhooks.callback.CallbackScene.NOON;
import static org.belfry.webhooks.callback.CallbackScene.get;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With which secrets callbacks are signed, on each database. */
class CallbackSecretsTest {
  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void aRotatedSecretSignsForAllServersOfItsOwnerOnly(CallbackScene scene) {
    scene.send(get(ALICE, "https://a.example/"), get(BOB, "https://a.example/"));

    CallbackSecrets.Rotated rotated = rotate(scene);
    scene.send(get(ALICE, "https://b.example/"));

    assertThat(rotated.replaces()).isTrue();
    assertThat(scene.opened(ALICE)).hasSize(2).containsOnly(rotated.secret());
    assertThat(scene.opened(BOB)).doesNotContain(rotated.secret());
    assertThat(scene.database().count("hook_endpoint", "previous_secrets LIKE '% %'")).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void theFirstSecretCanBeKnownBeforeTheFirstCallback(CallbackScene scene) {
    CallbackSecrets.Rotated rotated = rotate(scene);

    scene.send(get(ALICE, "https://a.example/"));

    assertThat(rotated.replaces()).isFalse();
    assertThat(scene.opened(ALICE)).containsExactly(rotated.secret());
  }

  private static CallbackSecrets.Rotated rotate(CallbackScene scene) {
    return scene
        .database()
        .inTransaction(() -> scene.secrets().rotate(ALICE, NOON.plus(CallbackScene.EXPIRY), NOON));
  }
}
