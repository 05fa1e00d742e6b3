package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
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
  void withoutATokenItIsKeptInactiveAndToldWhy() {
    Answer created = alice.http().post("/subscriptions", withoutToken()).expect(201);

    assertThat(created.string("/state")).isEqualTo("inactive");
    assertThat(created.string("/authenticationState")).isEqualTo("unauthenticated");
    JsonObject why = created.objects("/_embedded/errors").get(0);
    assertThat(why.getString("type")).isEqualTo("subscriptionNotReady");
    assertThat(why.getString("message")).contains("endpoint.token").doesNotContain("recipientUrl");
    assertThat(why.getString("remediation")).contains("PATCH /subscriptions/" + created.id());
    assertThat(alice.get("/subscriptions/" + created.id()).at("/_embedded"))
        .isEqualTo(created.at("/_embedded"));
    assertThat(alice.get("/subscriptions", "topic", topic).items().get(0).containsKey("_embedded"))
        .isTrue();
    Errors.assertError(alice.http().post("/activeSubscriptions?subscription=" + created.id()), 422);
    assertThat(alice.publish(topic, "{}").expect(202).number("/notifications")).isZero();
  }

  @Test
  void oneChangeWithATokenMakesItActive() {
    String id = alice.http().post("/subscriptions", withoutToken()).expect(201).id();

    Answer changed = token(id, "endpoint-token");

    assertThat(changed.string("/state")).isEqualTo("active");
    assertThat(changed.string("/authenticationState")).isEqualTo("authenticated");
    assertThat(changed.has("/_embedded")).isFalse();
    assertThat(alice.publish(topic, "{}").expect(202).number("/notifications")).isEqualTo(1);
    assertThat(endpoint.awaitDelivery().header("Authorization")).isEqualTo("Bearer endpoint-token");
  }

  @Test
  void aTokenThatIsRefusedDoesNot() {
    String id = alice.http().post("/subscriptions", withoutToken()).expect(201).id();
    endpoint.answersOptions(Reply.status(401));

    Answer changed = token(id, "wrong");

    assertThat(changed.string("/state")).isEqualTo("inactive");
    assertThat(changed.objects("/_embedded/errors").get(0).getString("type"))
        .isEqualTo("endpointUnauthorized");
    endpoint.answersOptions(Reply.status(200));
    assertThat(token(id, "right").string("/state")).isEqualTo("active");
  }

  @Test
  void whatItsOwnerHasDeactivatedStaysSoWhateverTokenItGets() {
    String id = alice.push(topic, endpoint).id();
    alice.http().post("/inactiveSubscriptions?subscription=" + id).expect(200);

    Answer changed = token(id, "other-token");

    assertThat(changed.string("/state")).isEqualTo("inactive");
    assertThat(changed.has("/_embedded")).isFalse();
    alice.http().post("/activeSubscriptions?subscription=" + id).expect(200);
  }

  @Test
  void withoutAnEndpointItIsKeptInactive() {
    String subscription = HubClient.pullSubscription(topic).replace("\"pull\"", "\"push\"");

    Answer created = alice.http().post("/subscriptions", subscription).expect(201);

    assertThat(created.string("/state")).isEqualTo("inactive");
    assertThat(created.objects("/_embedded/errors").get(0).getString("message"))
        .contains("endpoint.recipientUrl and endpoint.token");
    Errors.assertError(alice.http().post("/activeSubscriptions?subscription=" + created.id()), 422);
  }

  @Test
  void aUrlInAnyScriptIsSentInAscii() {
    String written = endpoint.url() + "?q=ü🙂";
    String subscription =
        HubClient.pushSubscription(topic, endpoint.url())
            .replace(endpoint.url().toString(), written);
    Answer created = alice.http().post("/subscriptions", subscription).expect(201);

    alice.publish(topic, "{}").expect(202);

    assertThat(endpoint.awaitDelivery().uri().getRawQuery()).isEqualTo("q=%C3%BC%F0%9F%99%82");
    Answer same =
        alice
            .http()
            .patch(
                "/subscriptions/" + created.id(),
                "{\"endpoint\": {\"recipientUrl\": \"" + written + "\"}}")
            .expect(200);
    assertThat(same.string("/state")).isEqualTo("active");
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

  private String withoutToken() {
    return HubClient.pushSubscription(topic, endpoint.url())
        .replace("\"token\": \"endpoint-token\", ", "")
        .replace("\"state\": \"active\",", "");
  }

  private Answer token(String subscription, String token) {
    return alice
        .http()
        .patch("/subscriptions/" + subscription, "{\"endpoint\": {\"token\": \"" + token + "\"}}")
        .expect(200);
  }

  private Answer create(URI url) {
    return alice.http().post("/subscriptions", HubClient.pushSubscription(topic, url));
  }
}
