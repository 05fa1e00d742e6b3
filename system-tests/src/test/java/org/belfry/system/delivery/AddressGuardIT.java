package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.InEarnest;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In earnest, webhooks reach public addresses only, and what the operator allows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Equipment.class)
class AddressGuardIT {
  private final Http api;
  private final Http hub;

  AddressGuardIT(InEarnest earnest) {
    Belfry belfry = earnest.belfry();
    api = belfry.api("none").with("Authorization", Http.basic("admin", InEarnest.PASSWORD));
    String key = api.post("/api-keys", "{\"application\": \"test\"}").expect(201).string("/key");
    hub =
        belfry
            .hub("none")
            .http()
            .with("API-Key", key)
            .with("Authorization", Http.basic("admin", InEarnest.PASSWORD));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.0/8 (loopback)",
    "2130706433, 127.0.0.0/8 (loopback)",
    "[::1], ::1/128 (loopback)",
    "[::ffff:127.0.0.1], 127.0.0.0/8 (loopback)",
    "0.0.0.0, 0.0.0.0/8 (this host)",
    "10.1.2.3, 10.0.0.0/8 (private)",
    "192.168.1.1, 192.168.0.0/16 (private)",
    "169.254.169.254, '169.254.0.0/16 (link-local, metadata)'"
  })
  void anAddressThatIsNotPublicIsRefusedAndTheRuleNamed(String host, String rule) {
    Answer refused = subscribe(newTopic(), URI.create("http://" + host + ":1/in")).expect(422);

    assertThat(refused.string("/_error/message")).contains(rule);
    assertThat(refused.text()).contains("belfry.delivery.allowed-networks");
  }

  @Test
  void whatTheOperatorAllowsIsReached(Endpoints endpoints) {
    Endpoint endpoint = endpoints.open();
    String topic = newTopic();
    subscribe(topic, endpoint.url()).expect(201);

    hub.post("/messages", HubClient.message(topic, "{}")).expect(202);

    endpoint.awaitDelivery();
  }

  @Test
  void aRedirectToAnAddressThatIsNotAllowedIsNotFollowed(Endpoints endpoints) {
    Endpoint inside = endpoints.open();
    URI behind = URI.create(inside.url().toString().replace("localhost", "127.0.0.1"));
    Endpoint outside = endpoints.open().answers(Reply.status(307, "Location", behind.toString()));
    String topic = newTopic();
    subscribe(topic, outside.url()).expect(201);

    hub.post("/messages", HubClient.message(topic, "{}")).expect(202);

    String attempts = "/notifications/" + outside.awaitDelivery().webhookId() + "/attempts";
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(api.get(attempts).expect(200).text())
                    .contains("127.0.0.0/8 (loopback)"));
    assertThat(inside.deliveries()).isEmpty();
  }

  private String newTopic() {
    return hub.post("/topics", HubClient.topic("Topic-" + UUID.randomUUID())).expect(201).id();
  }

  private Answer subscribe(String topic, URI url) {
    return hub.post("/subscriptions", HubClient.pushSubscription(topic, url));
  }
}
