package org.belfry.webhooks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.webhooks.callback.CallbackScene.ALICE;
import static org.belfry.webhooks.callback.CallbackScene.BOB;
import static org.belfry.webhooks.callback.CallbackScene.EXPIRY;
import static org.belfry.webhooks.callback.CallbackScene.NOON;
import static org.belfry.webhooks.callback.CallbackScene.administrator;
import static org.belfry.webhooks.callback.CallbackScene.caller;
import static org.belfry.webhooks.callback.CallbackScene.get;

import java.time.Instant;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.queue.DeadLetters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of callbacks that were given up, on each database. */
class FailedCallbacksTest {
  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void whatADeletedUserHasQueuedFailsAndIsNotSentAgain(CallbackScene scene) {
    Callback callback = get(ALICE, "https://a.example/");
    scene.send(callback, get(BOB, "https://a.example/"));

    scene
        .database()
        .inTransaction(
            () -> {
              new DeadLetters(scene.database().jdbi()).addCallbacksOf(ALICE, NOON);
              scene.table().removeOfCallbacks(ALICE);
            });

    assertThat(scene.sent().get(callback.id(), administrator()))
        .extracting(SentCallback::state, SentCallback::cause)
        .containsExactly("failed", "ownerDeleted");
    assertThat(queuedAgain(scene, callback, NOON)).isFalse();
    assertThat(scene.database().count("hook_pending", "lane >= 0")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void whatFailedIsQueuedAgainWithAFreshStart(CallbackScene scene) {
    Callback callback = get(ALICE, "https://a.example/");
    scene.send(callback);
    assertThat(queuedAgain(scene, callback, NOON)).isFalse();
    expire(scene);
    Instant later = NOON.plus(EXPIRY);

    assertThat(queuedAgain(scene, callback, later)).isTrue();

    assertThat(scene.sent().get(callback.id(), caller(ALICE)))
        .extracting(SentCallback::state, SentCallback::attempts, SentCallback::updatedAt)
        .containsExactly("pending", 0, later);
    assertThat(scene.database().count("hook_failed", "1 = 1")).isZero();
  }

  private static boolean queuedAgain(CallbackScene scene, Callback callback, Instant now) {
    return scene
        .database()
        .inTransaction(() -> scene.failed().queue(callback.id(), now, now.plus(EXPIRY)));
  }

  private static void expire(CallbackScene scene) {
    scene
        .database()
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO hook_failed (id, delivery_method, endpoint_id, state, cause, attempts,"
                      + " created_at, updated_at) SELECT id, delivery_method, endpoint_id,"
                      + " 'expired', 'expired', 9, created_at, updated_at FROM hook_pending WHERE lane >= 0");
              handle.execute("DELETE FROM hook_pending WHERE lane >= 0");
            });
  }
}
