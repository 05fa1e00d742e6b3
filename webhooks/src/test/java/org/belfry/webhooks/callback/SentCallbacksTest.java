package org.belfry.webhooks.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belfry.webhooks.callback.CallbackScene.ALICE;
import static org.belfry.webhooks.callback.CallbackScene.BOB;
import static org.belfry.webhooks.callback.CallbackScene.NOON;
import static org.belfry.webhooks.callback.CallbackScene.administrator;
import static org.belfry.webhooks.callback.CallbackScene.caller;
import static org.belfry.webhooks.callback.CallbackScene.get;

import java.net.URI;
import org.belfry.webhooks.Callback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees what of callbacks, on each database. */
class SentCallbacksTest {
  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void whatWasSentIsShownAsItIs(CallbackScene scene) {
    Callback get = get(ALICE, "https://shop.example/done?payload=1");
    Callback post =
        Callback.post(
            CallbackScene.id(),
            ALICE,
            URI.create("https://shop.example/in"),
            "text/xml",
            "<ü/>",
            "task 7");

    scene.send(get, post);

    assertThat(scene.sent().page(caller(ALICE), "task 7", 0, 10))
        .containsExactlyInAnyOrder(
            pending(get, "GET", "https://shop.example/done?payload=1"),
            pending(post, "POST", "https://shop.example/in"));
  }

  @ParameterizedTest
  @MethodSource(CallbackScene.ON_EACH)
  void everybodySeesTheirOwnAndAdministratorsAll(CallbackScene scene) {
    Callback older = get(ALICE, "https://a.example/");
    Callback newer = get(BOB, "https://a.example/");
    scene.send(older, newer);
    SentCallbacks sent = scene.sent();

    assertThat(sent.page(caller(ALICE), null, 0, 10))
        .extracting(SentCallback::id)
        .containsExactly(older.id());
    assertThat(sent.count(caller(ALICE), null)).isEqualTo(1);
    assertThat(sent.count(caller(ALICE), "task 8")).isZero();
    assertThat(sent.count(administrator(), "task 7")).isEqualTo(2);
    assertThatExceptionOfType(NoSuchCallback.class)
        .isThrownBy(() -> sent.get(newer.id(), caller(ALICE)));
    assertThat(sent.get(newer.id(), administrator()).state()).isEqualTo("pending");
  }

  private static SentCallback pending(Callback callback, String method, String url) {
    return new SentCallback(
        callback.id(), "task 7", method, url, "pending", 0, null, NOON, NOON, NOON);
  }
}
