package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/**
 * A message about an entity reaches only those who may know of it, once somebody was granted it.
 */
@OnEveryDatabase
class EntitlementsIT {
  private final String entity = "https://example.com/accounts/" + UUID.randomUUID();
  private final HubClient alice;
  private final HubClient bob;
  private final Http administration;
  private final String topic;
  private final String alices;
  private final String bobs;

  EntitlementsIT(Belfry belfry) {
    alice = belfry.hub("demo-alice");
    bob = belfry.hub("demo-bob");
    administration = belfry.api("demo-admin");
    topic = alice.newTopic();
    alices = "/subscriptions/" + alice.pull(topic) + "/notifications";
    bobs = "/subscriptions/" + bob.pull(topic) + "/notifications";
  }

  @Test
  void withoutGrantsItReachesAll() {
    publish();

    assertThat(alice.get(alices).number("/count")).isEqualTo(1);
    assertThat(bob.get(bobs).number("/count")).isEqualTo(1);
  }

  @Test
  void withGrantsItReachesOnlyTheirs() {
    String grant =
        administration
            .post("/entitlements", "{\"entity\": \"%s\", \"user\": \"bob\"}".formatted(entity))
            .expect(201)
            .string("/id");
    publish();
    assertThat(alice.get(alices).number("/count")).isZero();
    assertThat(bob.get(bobs).number("/count")).isEqualTo(1);

    administration.delete("/entitlements/" + grant).expect(204);
    publish();
    assertThat(alice.get(alices).number("/count")).isEqualTo(1);
    assertThat(bob.get(bobs).number("/count")).isEqualTo(2);
  }

  private void publish() {
    alice
        .http()
        .post(
            "/messages",
            """
            {"body": {}, "_links": {"apiture:topic": {"href": "%s"},
                                    "apiture:entity": {"href": "%s"}}}"""
                .formatted(topic, entity))
        .expect(202);
  }
}
