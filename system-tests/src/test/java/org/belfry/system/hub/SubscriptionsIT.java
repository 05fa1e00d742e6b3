package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;

/** getSubscriptions, createSubscription, getSubscription, and the ways to change and end one. */
@OnEveryDatabase
class SubscriptionsIT {
  private final HubClient alice;
  private final Endpoint endpoint;
  private final String topic;

  SubscriptionsIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void aNewSubscriptionIsAnsweredWithItsSecretWhichIsNeverShownAgain() {
    Answer created =
        alice
            .http()
            .post("/subscriptions", HubClient.pushSubscription(topic, endpoint.url()))
            .expect(201);

    assertThat(created.header("Location")).endsWith("/notifications/subscriptions/" + created.id());
    assertThat(created.etag()).matches("\"[^\"]+\"");
    assertThat(created.string("/_profile")).contains("subscription");
    assertThat(created.string("/deliveryMethod")).isEqualTo("push");
    assertThat(created.string("/deliveryChannel")).isEqualTo("web");
    assertThat(created.string("/state")).isEqualTo("active");
    assertThat(created.string("/authenticationState")).isEqualTo("authenticated");
    assertThat(created.string("/subscriberContent/customer")).isEqualTo("4711");
    assertThat(created.string("/endpoint/recipientUrl")).isEqualTo(endpoint.url().toString());
    assertThat(created.string("/endpoint/secret")).startsWith("whsec_");
    assertThat(created.string("/_links/self/href")).isEqualTo(created.header("Location"));
    assertThat(created.string("/_links/apiture:topic/href")).endsWith("/topics/" + topic);
    assertThat(created.string("/_links/apiture:subscriber/href"))
        .isEqualTo("https://example.com/users/4711");

    Answer read = alice.get("/subscriptions/" + created.id()).expect(200);
    assertThat(read.etag()).isEqualTo(created.etag());
    assertThat(read.text()).doesNotContain("whsec_");
  }

  @Test
  void aTopicCanBeNamedByItsAddressAsWell() {
    String address = alice.get("/topics/" + topic).string("/_links/self/href");

    Answer created =
        alice.http().post("/subscriptions", HubClient.pullSubscription(address)).expect(201);

    assertThat(created.string("/_links/apiture:topic/href")).isEqualTo(address);
  }

  @Test
  void aSubscriptionThatHasNotChangedIsNotSentAgain() {
    Answer read = alice.get("/subscriptions/" + alice.pull(topic));

    alice.http().with("If-None-Match", read.etag()).get("/subscriptions/" + read.id()).expect(304);
  }

  @Test
  void theListHasWhatWasCreatedAndCanBeNarrowedToAState() {
    String active = alice.pull(topic);
    String inactive = alice.pull(topic);
    alice.http().post("/inactiveSubscriptions?subscription=" + inactive).expect(200);

    assertThat(list("limit", 1000)).contains(active, inactive);
    assertThat(list("limit", 1000, "state", "inactive")).contains(inactive).doesNotContain(active);
    assertThat(list("limit", 1000, "state", "active|inactive")).contains(active, inactive);
    assertThat(list("limit", 1000, "filter", "state==active"))
        .contains(active)
        .doesNotContain(inactive);
  }

  @Test
  void deactivatedSubscriptionsGetNothingUntilTheyAreActivated() {
    String subscription = alice.pull(topic);
    Answer inactive =
        alice.http().post("/inactiveSubscriptions?subscription=" + subscription).expect(200);
    assertThat(inactive.string("/state")).isEqualTo("inactive");
    alice.publish(topic, "{}").expect(202);
    assertThat(notifications(subscription)).isEmpty();

    String address = inactive.string("/_links/self/href");
    Answer active = alice.http().post("/activeSubscriptions?subscription=" + address).expect(200);

    assertThat(active.string("/state")).isEqualTo("active");
    assertThat(active.etag()).isNotEqualTo(inactive.etag());
    alice.publish(topic, "{}").expect(202);
    assertThat(notifications(subscription)).hasSize(1);
  }

  @Test
  void activatingWhatDoesNotExistIsRefused() {
    Errors.assertError(alice.http().post("/activeSubscriptions"), 400);
    for (String path : List.of("/activeSubscriptions", "/inactiveSubscriptions")) {
      Answer refused = alice.http().post(path + "?subscription=" + UUID.randomUUID());
      assertThat(refused.status()).isIn(404, 422);
      Errors.assertError(refused, refused.status());
    }
  }

  @Test
  void aReplacementReplacesEverything() {
    Subscription subscription = alice.push(topic, endpoint);
    String path = "/subscriptions/" + subscription.id();

    Answer replaced =
        alice
            .http()
            .with("If-Match", subscription.etag())
            .put(path, HubClient.pullSubscription(topic))
            .expect(200);

    assertThat(replaced.string("/deliveryMethod")).isEqualTo("pull");
    assertThat(replaced.has("/subscriberContent")).isFalse();
    assertThat(replaced.etag()).isNotEqualTo(subscription.etag());
    assertThat(alice.get(path).json()).isEqualTo(replaced.json());
  }

  @Test
  void aPatchLeavesWhatItDoesNotName() {
    Subscription subscription = alice.push(topic, endpoint);

    Answer patched =
        alice
            .http()
            .patch("/subscriptions/" + subscription.id(), "{\"deliveryChannel\": \"mobile\"}")
            .expect(200);

    assertThat(patched.string("/deliveryChannel")).isEqualTo("mobile");
    assertThat(patched.string("/subscriberContent/customer")).isEqualTo("4711");
    assertThat(patched.string("/endpoint/recipientUrl")).isEqualTo(endpoint.url().toString());
    assertThat(endpoint.options()).as("the endpoint did not change").hasSize(1);
  }

  @Test
  void staleWritersAreRefused() {
    Subscription subscription = alice.push(topic, endpoint);
    String path = "/subscriptions/" + subscription.id();
    alice.http().patch(path, "{\"deliveryChannel\": \"mobile\"}").expect(200);

    var stale = alice.http().with("If-Match", subscription.etag());

    Errors.assertError(stale.patch(path, "{\"deliveryChannel\": \"sms\"}"), 412);
    Errors.assertError(stale.put(path, HubClient.pullSubscription(topic)), 412);
    Errors.assertError(stale.delete(path), 412);
    assertThat(alice.get(path).string("/deliveryChannel")).isEqualTo("mobile");
  }

  @Test
  void aDeletedSubscriptionIsGone() {
    String path = "/subscriptions/" + alice.pull(topic);

    alice.http().delete(path).expect(204);

    alice.get(path).expect(404);
    alice.http().delete(path).expect(404);
    alice.publish(topic, "{}").expect(202);
    assertThat(alice.get("/pullNotifications", "topic", topic).number("/count")).isZero();
  }

  @Test
  void anUnknownSubscriptionIsNotFound() {
    String path = "/subscriptions/" + UUID.randomUUID();

    Errors.assertError(alice.get(path), 404);
    Errors.assertError(alice.http().put(path, HubClient.pullSubscription(topic)), 404);
    Errors.assertError(alice.http().patch(path, "{}"), 404);
    Errors.assertError(alice.http().delete(path), 404);
    Errors.assertError(alice.get(path + "/notifications"), 404);
  }

  @Test
  void badSubscriptionsAreRefused() {
    String unknown = HubClient.pullSubscription(UUID.randomUUID().toString());
    Errors.assertError(alice.http().post("/subscriptions", unknown), 422);
    Errors.assertError(alice.http().post("/subscriptions", "{}"), 422);
    Errors.assertError(alice.http().post("/subscriptions", "{"), 400);
    String pull = HubClient.pullSubscription(topic);
    String method = pull.replace("\"pull\"", "\"carrier pigeon\"");
    Answer refused = Errors.assertError(alice.http().post("/subscriptions", method), 422);
    assertThat(refused.text()).contains("carrier pigeon").contains("push").contains("pull");
    String state = pull.replace("\"active\"", "\"sleepy\"");
    Errors.assertError(alice.http().post("/subscriptions", state), 422);
    String content = pull.replace("\"state\"", "\"subscriberContent\": 7, \"state\"");
    Answer noObject = alice.http().post("/subscriptions", content);
    assertThat(noObject.status()).isIn(400, 422);
  }

  private List<String> list(Object... parameters) {
    return alice.get("/subscriptions", parameters).expect(200).ids();
  }

  private List<String> notifications(String subscription) {
    return alice.get("/subscriptions/" + subscription + "/notifications").expect(200).ids();
  }
}
