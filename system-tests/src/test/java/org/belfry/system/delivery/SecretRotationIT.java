package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SecretRotationIT {
  private final HubClient alice;
  private final Http api;
  private final Http bobsApi;
  private final Endpoint endpoint;
  private final String topic;

  SecretRotationIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    api = belfry.api("demo-alice");
    bobsApi = belfry.api("demo-bob");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void bothSecretsSignAfterARotation() {
    Subscription subscription = alice.push(topic, endpoint);

    Answer rotated = api.post(rotations(subscription.id())).expect(201);

    String secret = rotated.string("/secret");
    assertThat(secret).startsWith("whsec_").isNotEqualTo(subscription.secret());
    alice.publish(topic, "{}").expect(202);
    Received delivery = endpoint.awaitDelivery();
    assertThat(delivery.isSignedWith(secret)).isTrue();
    assertThat(delivery.isSignedWith(subscription.secret())).isTrue();
    assertThat(delivery.header("webhook-signature").split(" ", -1)).hasSize(2);
  }

  @Test
  void everySecretSignsAsLongAsWasPromised() {
    Subscription subscription = alice.push(topic, endpoint);
    List<String> secrets = new ArrayList<>(List.of(subscription.secret()));
    for (int i = 0; i < 5; i++) {
      secrets.add(api.post(rotations(subscription.id())).expect(201).string("/secret"));
    }

    Answer refused = api.post(rotations(subscription.id())).expect(409);

    assertThat(refused.string("/detail")).contains("5 earlier secrets");
    alice.publish(topic, "{}").expect(202);
    Received delivery = endpoint.awaitDelivery();
    assertThat(secrets).allMatch(delivery::isSignedWith);
  }

  @Test
  void whoseSecretsAreKnownToOthersEndsThemAll() {
    Subscription subscription = alice.push(topic, endpoint);
    String known = api.post(rotations(subscription.id())).expect(201).string("/secret");

    Answer rotated = api.post(rotations(subscription.id()) + "?endPrevious=true").expect(201);

    assertThat(rotated.text()).doesNotContain("previousSecretUntil");
    alice.publish(topic, "{}").expect(202);
    Received delivery = endpoint.awaitDelivery();
    assertThat(delivery.isSignedWith(rotated.string("/secret"))).isTrue();
    assertThat(delivery.isSignedWith(known)).isFalse();
    assertThat(delivery.isSignedWith(subscription.secret())).isFalse();
    api.post(rotations(subscription.id()) + "?endPrevious=perhaps").expect(422);
  }

  @Test
  void onlyTheOwnerRotatesAndOnlyWhatHasASecret() {
    Subscription subscription = alice.push(topic, endpoint);

    bobsApi.post(rotations(subscription.id())).expect(404);
    assertThat(api.post(rotations(alice.pull(topic))).status()).isBetween(400, 422);
  }

  private static String rotations(String subscription) {
    return "/subscriptions/" + subscription + "/secret/rotations";
  }
}
