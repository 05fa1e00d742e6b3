package org.belfry.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Received;

/** What Belfry is for, from the first topic to the received notification. */
public final class Story {
  private Story() {}

  /** Plays it against any Belfry in demo mode. */
  public static void play(URI belfry, Endpoint endpoint) {
    HubClient alice = HubClient.of(belfry, "demo-alice");
    String topic = alice.newTopic();
    Subscription subscription = alice.push(topic, endpoint);
    assertThat(endpoint.options()).hasSize(1);

    alice
        .publish(
            topic,
            """
            {"loan": "4711", "amount": 125.5}""")
        .expect(202);

    Received delivery = endpoint.awaitDelivery();
    assertThat(delivery.isSignedWith(subscription.secret())).isTrue();
    assertThat(delivery.header("Authorization")).isEqualTo("Bearer endpoint-token");
    assertThat(delivery.json().getJsonObject("body"))
        .hasToString("{\"loan\":\"4711\",\"amount\":125.5}");

    String received = "/receivedNotifications/" + delivery.webhookId();
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> alice.get(received).expect(200));
    assertThat(endpoint.deliveries()).hasSize(1);
  }
}
