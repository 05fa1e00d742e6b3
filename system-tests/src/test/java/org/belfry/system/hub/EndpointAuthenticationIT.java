package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Endpoint;
import org.belfry.system.Endpoints;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Received;
import org.belfry.system.Reply;
import org.belfry.system.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint is asked before anything is sent to it. */
@OnEveryDatabase
class EndpointAuthenticationIT {
  private final HubClient alice;
  private final Endpoint endpoint;
  private final String topic;

  EndpointAuthenticationIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void theEndpointSeesWhoAsksAndTheToken() {
    alice.push(topic, endpoint);

    Received asked = endpoint.options().get(0);
    assertThat(asked.header("WebHook-Request-Origin")).isNotBlank();
    assertThat(asked.header("Authorization")).isEqualTo("Bearer endpoint-token");
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void anEndpointThatRefusesTheTokenIsNotSubscribed(int status) {
    endpoint.answersOptions(Reply.status(status));

    Errors.assertError(create(endpoint.url()), 422);

    assertThat(alice.get("/subscriptions", "topic", topic).number("/count")).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 204, 404, 405, 500})
  void anyOtherAnswerIsAccepted(int status) {
    endpoint.answersOptions(Reply.status(status));

    create(endpoint.url()).expect(201);
  }

  @Test
  void anEndpointThatDoesNotAnswerIsNotSubscribed() {
    Errors.assertError(create(URI.create("http://localhost:1/nobody")), 422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/in",
        "http://user:password@example.com/in",
        "http://10.1.2.3/in",
        "http://169.254.169.254/latest/meta-data/",
        "http://224.0.0.1/in",
        "not a url"
      })
  void anAddressThatWebhooksMayNotGoToIsRefused(String address) {
    String subscription =
        HubClient.pushSubscription(topic, endpoint.url())
            .replace(endpoint.url().toString(), address);

    Errors.assertError(alice.http().post("/subscriptions", subscription), 422);
  }

  @Test
  void theRefusalOfAUrlRepeatsNoPasswordThatStandsInIt() {
    Answer refused =
        Errors.assertError(create(URI.create("https://user:s3cret@example.com/in")), 422);

    assertThat(refused.text()).contains("https://***@example.com/in").doesNotContain("s3cret");
  }

  @Test
  void withoutATokenItIsKeptInactiveAndUnauthenticated() {
    String subscription =
        HubClient.pushSubscription(topic, endpoint.url())
            .replace("\"token\": \"endpoint-token\", ", "");

    Answer created = alice.http().post("/subscriptions", subscription).expect(201);

    assertThat(created.string("/state")).isEqualTo("inactive");
    assertThat(created.string("/authenticationState")).isEqualTo("unauthenticated");
    Errors.assertError(alice.http().post("/activeSubscriptions?subscription=" + created.id()), 422);

    alice
        .http()
        .patch(
            "/subscriptions/" + created.id(),
            """
            {"endpoint": {"token": "endpoint-token", "recipientUrl": "%s"}}"""
                .formatted(endpoint.url()))
        .expect(200);
    Answer active =
        alice.http().post("/activeSubscriptions?subscription=" + created.id()).expect(200);
    assertThat(active.string("/authenticationState")).isEqualTo("authenticated");
  }

  @Test
  void withoutAnEndpointItIsKeptInactive() {
    String subscription = HubClient.pullSubscription(topic).replace("\"pull\"", "\"push\"");

    Answer created = alice.http().post("/subscriptions", subscription).expect(201);

    assertThat(created.string("/state")).isEqualTo("inactive");
    Errors.assertError(alice.http().post("/activeSubscriptions?subscription=" + created.id()), 422);
  }

  @Test
  void aChangedEndpointIsAskedAgain(Endpoints endpoints) {
    Subscription subscription = alice.push(topic, endpoint);
    Endpoint other = endpoints.open();

    alice
        .http()
        .patch(
            "/subscriptions/" + subscription.id(),
            """
            {"endpoint": {"token": "other-token", "recipientUrl": "%s"}}"""
                .formatted(other.url()))
        .expect(200);

    assertThat(other.options().get(0).header("Authorization")).isEqualTo("Bearer other-token");
    alice.publish(topic, "{}").expect(202);
    assertThat(other.awaitDelivery().header("Authorization")).isEqualTo("Bearer other-token");
    assertThat(endpoint.deliveries()).isEmpty();
  }

  private Answer create(URI url) {
    return alice.http().post("/subscriptions", HubClient.pushSubscription(topic, url));
  }
}
