package org.belfry.webhooks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belfry.webhooks.callback.CallbackScene.ALICE;
import static org.belfry.webhooks.callback.CallbackScene.BOB;
import static org.belfry.webhooks.callback.CallbackScene.NOON;
import static org.belfry.webhooks.callback.CallbackScene.get;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.belfry.platform.outbound.InvalidTargetUrl;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How callbacks get into the queue, on each database. */
class CallbackSendingTest {
  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void callbacksAreDueAtOnceAndWakeTheDispatcher(CallbackScene scene) {
    scene.send(
        get(ALICE, "https://shop.example/done?payload=1"),
        Callback.post(
            CallbackScene.id(),
            ALICE,
            URI.create("https://shop.example/in"),
            "text/xml",
            "<ü/>",
            "task 7"));

    assertThat(
            scene
                .database()
                .count(
                    "hook_pending",
                    "lane = 0 AND owner_id IS NULL AND due_at = TIMESTAMP WITH TIME ZONE"
                        + " '2026-01-01 12:00:00+00' AND expires_at = TIMESTAMP WITH TIME ZONE"
                        + " '2026-01-05 12:00:00+00'"))
        .isEqualTo(2);
    assertThat(scene.database().count("hook_pending", "body_size = 5")).isEqualTo(1);
    assertThat(scene.fired()).containsExactly(new DeliveriesDue(NOON));
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void fiveHundredCostAsManyStatementsAsOne(CallbackScene scene) {
    scene.send(get(ALICE, "https://shop.example/"));
    List<Callback> one = List.of(get(ALICE, "https://shop.example/again"));
    List<Callback> many =
        IntStream.range(0, 500)
            .mapToObj(i -> get(ALICE, "https://shop.example/?payload=" + i))
            .toList();

    int ofOne = scene.database().statementsOf(() -> scene.sending().send(one));
    int ofMany = scene.database().statementsOf(() -> scene.sending().send(many));

    assertThat(ofMany).isEqualTo(ofOne).isBetween(1, 4);
    assertThat(scene.database().count("hook_pending", "lane >= 0")).isEqualTo(502);
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void aServerIsOneEndpointOfEachOwner(CallbackScene scene) {
    scene.send(
        get(ALICE, "https://shop.example/a?payload=1"),
        get(ALICE, "https://SHOP.example:443/b?payload=2"),
        get(BOB, "https://shop.example/a?payload=3"));
    scene.send(get(ALICE, "https://shop.example/c"), get(ALICE, "http://shop.example/c"));

    assertThat(scene.endpoints(ALICE))
        .containsExactlyInAnyOrder("https://shop.example:443", "http://shop.example:80");
    assertThat(scene.endpoints(BOB)).containsExactly("https://shop.example:443");
    assertThat(scene.database().count("hook_callback_secret", "1 = 1")).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void whatIsForAServerInTroubleLinesUpInItsOwnLane(CallbackScene scene) {
    scene.send(get(ALICE, "https://shop.example/"));
    scene
        .database()
        .jdbi()
        .useHandle(handle -> handle.execute("UPDATE hook_lane SET due_at = ?", NOON));

    scene.send(get(ALICE, "https://shop.example/"));

    assertThat(scene.database().count("hook_pending", "lane = 2")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void nothingIsStoredIfOneOfThemCannotBeSent(CallbackScene scene) {
    assertThatExceptionOfType(InvalidTargetUrl.class)
        .isThrownBy(
            () -> scene.send(get(ALICE, "https://a.example/"), get(ALICE, "ftp://a.example/")));
    assertThat(scene.database().count("hook_callback", "1 = 1")).isZero();
  }
}
