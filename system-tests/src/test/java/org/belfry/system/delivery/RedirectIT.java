package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;

/** Redirects are followed three times, and each hop is checked like the first. */
@OnEveryDatabase
class RedirectIT {
  private final HubClient alice;
  private final Http api;
  private final Endpoints endpoints;
  private final Endpoint target;
  private final String topic;

  RedirectIT(Belfry belfry, Endpoints endpoints) {
    this.endpoints = endpoints;
    alice = belfry.hub("demo-alice");
    api = belfry.api("demo-alice");
    target = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void threeRedirectsAreFollowedWithTheSameSignedBody() {
    Subscription subscription = alice.push(topic, redirects(3));

    alice.publish(topic, "{\"n\": 1}").expect(202);

    Received delivery = target.awaitDelivery();
    assertThat(delivery.method()).isEqualTo("POST");
    assertThat(delivery.isSignedWith(subscription.secret())).isTrue();
  }

  @Test
  void aFourthIsNot() {
    Endpoint first = redirects(4);
    alice.push(topic, first);

    alice.publish(topic, "{}").expect(202);

    first.awaitDeliveries(2);
    assertThat(target.deliveries()).isEmpty();
  }

  @Test
  void aRedirectToARefusedAddressIsNotFollowed() {
    Endpoint endpoint = endpoints.open().answers(to(URI.create("http://169.254.169.254/latest")));
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    String id = endpoint.awaitDelivery().webhookId();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(api.get("/notifications/" + id + "/attempts").expect(200).text())
                    .contains("169.254.169.254"));
  }

  @Test
  void aQueryAloneIsRelativeToThePathThatWasAsked() {
    Endpoint endpoint = endpoints.open();
    endpoint.answersBy(
        request ->
            "n=2".equals(request.uri().getRawQuery())
                ? Reply.status(204)
                : Reply.status(307, "Location", "?n=2"));
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    String id = endpoint.awaitDeliveries(2).get(1).webhookId();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> alice.get("/receivedNotifications/" + id).expect(200));
  }

  @Test
  void whoIsSentToASignInPageHasReceivedNothing() {
    Endpoint page = endpoints.open().answers(Reply.status(200, "Please sign in"));
    Endpoint endpoint =
        endpoints.open().answers(Reply.status(303, "Location", page.url().toString()));
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    String id = endpoint.awaitDelivery().webhookId();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(api.get("/notifications/" + id + "/attempts").expect(200).text())
                    .contains("httpStatus303", "307 or 308"));
    assertThat(page.deliveries()).isEmpty();
  }

  @Test
  void nothingIsKeptOfWhatAnAddressInsideHasAnswered() {
    target.answers(Reply.status(500, "what only this machine can read"));
    alice.push(topic, redirects(1));

    alice.publish(topic, "{}").expect(202);

    String id = target.awaitDelivery().webhookId();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(api.get("/notifications/" + id + "/attempts").expect(200).text())
                    .contains("httpStatus500")
                    .doesNotContain("what only"));
  }

  private Endpoint redirects(int hops) {
    Endpoint next = target;
    for (int i = 0; i < hops; i++) {
      next = endpoints.open().answers(to(next.url()));
    }
    return next;
  }

  private static Reply to(URI location) {
    return Reply.status(307, "Location", location.toString());
  }
}
