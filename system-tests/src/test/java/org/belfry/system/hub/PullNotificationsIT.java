package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * getPullNotifications, getPullNotification, deleteNotification, acknowledgeNotification,
 * getReceivedNotifications, getReceivedNotification, getNotificationsSubscription and
 * getNotificationsForTopic.
 */
@OnEveryDatabase
class PullNotificationsIT {
  private final HubClient alice;
  private final String topic;
  private final String subscription;
  private String id = "";

  PullNotificationsIT(Belfry belfry) {
    alice = belfry.hub("demo-alice");
    topic = alice.newTopic();
    subscription = alice.pull(topic);
  }

  @BeforeEach
  void publish() {
    alice.publish(topic, "{\"n\": 1}").expect(202);
    id = alice.get("/pullNotifications", "subscription", subscription).expect(200).ids().get(0);
  }

  @Test
  void theListNamesItsPageAndItsLinks() {
    Answer list = alice.get("/pullNotifications", "topic", topic).expect(200);

    assertThat(list.number("/start")).isZero();
    assertThat(list.number("/limit")).isEqualTo(10);
    assertThat(list.number("/count")).isEqualTo(1);
    assertThat(list.string("/name")).isNotBlank();
    assertThat(list.string("/_profile")).contains("notifications");
    assertThat(list.string("/_embedded/items/0/_links/self/href"))
        .endsWith("/pullNotifications/" + id);
  }

  @Test
  void aNotificationHasTheMessageAndItsLinks() {
    Answer read = alice.get("/pullNotifications/" + id).expect(200);

    assertThat(read.number("/body/n")).isEqualTo(1);
    assertThat(read.string("/_profile")).contains("notification");
    assertThat(read.string("/createdAt")).endsWith("Z");
    assertThat(read.string("/_links/self/href")).endsWith("/pullNotifications/" + id);
    assertThat(read.string("/_links/apiture:topic/href")).endsWith("/topics/" + topic);
    assertThat(read.string("/_links/apiture:subscription/href"))
        .endsWith("/subscriptions/" + subscription);
    assertThat(read.string("/_links/apiture:acknowledge/href"))
        .contains("/receivedNotifications?notification=");
    assertThat(read.etag()).isNotBlank();
  }

  @Test
  void followingTheLinkAcknowledges() {
    String link = alice.get("/pullNotifications/" + id).string("/_links/apiture:acknowledge/href");

    Answer acknowledged = alice.http().post(link).expect(200);

    assertThat(acknowledged.id()).isEqualTo(id);
    alice.get("/pullNotifications/" + id).expect(404);
    assertThat(alice.get("/pullNotifications", "topic", topic).number("/count")).isZero();
    assertThat(alice.get("/receivedNotifications", "topic", topic).ids()).containsExactly(id);
    assertThat(alice.get("/receivedNotifications", "subscription", subscription).ids())
        .containsExactly(id);
    assertThat(alice.get("/receivedNotifications/" + id).expect(200).number("/body/n"))
        .isEqualTo(1);
  }

  @Test
  void acknowledgingTwiceDoesNoHarmAndAnUnknownIdIsRefused() {
    String path = "/receivedNotifications?notification=";
    alice.http().post(path + id).expect(200);

    assertThat(alice.http().post(path + id).status()).isIn(200, 404, 422);
    Answer unknown = alice.http().post(path + UUID.randomUUID());
    assertThat(unknown.status()).isIn(404, 422);
    Errors.assertError(unknown, unknown.status());
    Errors.assertError(alice.http().post("/receivedNotifications"), 400);
  }

  @Test
  void deletingNeedsTheLatestState() {
    Answer read = alice.get("/pullNotifications/" + id);
    Http stale = alice.http().with("If-Match", "\"stale\"");

    Errors.assertError(stale.delete("/pullNotifications/" + id), 412);
    alice.http().with("If-Match", read.etag()).delete("/pullNotifications/" + id).expect(204);

    alice.get("/pullNotifications/" + id).expect(404);
    Errors.assertError(alice.http().delete("/pullNotifications/" + id), 404);
  }

  @Test
  void theSubscriptionAndTheTopicListItToo() {
    Answer ofSubscription =
        alice.get("/subscriptions/" + subscription + "/notifications").expect(200);
    Answer ofTopic = alice.get("/topics/" + topic + "/notifications").expect(200);

    assertThat(ofSubscription.ids()).containsExactly(id);
    assertThat(ofTopic.ids()).containsExactly(id);
    assertThat(ofTopic.string("/_profile")).contains("topicNotifications");
    assertThat(ofTopic.string("/_embedded/items/0/deliveryMethod")).isEqualTo("pull");
    assertThat(ofTopic.string("/_embedded/items/0/deliveryChannel")).isEqualTo("web");
    Errors.assertError(alice.get("/topics/" + UUID.randomUUID() + "/notifications"), 404);
  }

  @Test
  void aDeprecatedParameterStillNarrows() {
    String address = alice.get("/subscriptions/" + subscription).string("/_links/self/href");

    assertThat(alice.get("/pullNotifications", "subscriptionUri", address).ids())
        .containsExactly(id);
    assertThat(alice.get("/pullNotifications", "subscription", address).ids()).containsExactly(id);
  }
}
