package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class HubUrisTest {
  private static final UUID ID = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");

  private final HubUris uris = new HubUris("https://belfry.example/notifications");

  @Test
  void resourcesAreBelowTheRoot() {
    assertThat(uris.topic(ID)).isEqualTo("https://belfry.example/notifications/topics/" + ID);
    assertThat(uris.subscriptionNotifications(ID))
        .isEqualTo("https://belfry.example/notifications/subscriptions/" + ID + "/notifications");
  }

  @Test
  void anOperationNamesItsResourceReadably() {
    assertThat(uris.operation("activeSubscriptions", "subscription", uris.subscription(ID)))
        .isEqualTo(
            "https://belfry.example/notifications/activeSubscriptions"
                + "?subscription=https://belfry.example/notifications/subscriptions/"
                + ID);
  }

  @Test
  void whatMayNotStandInAQueryIsEncoded() {
    assertThat(HubUris.encoded("a b&c=d#e+f|ü,@/:"))
        .isEqualTo("a%20b%26c%3Dd%23e%2Bf%7C%C3%BC,@/:");
  }
}
