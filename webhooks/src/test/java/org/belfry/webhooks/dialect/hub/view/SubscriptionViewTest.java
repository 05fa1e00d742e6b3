package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.listing.ListedSubscription;
import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class SubscriptionViewTest {
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final UUID SUBSCRIPTION = UUID.fromString("ff968d9f-8bf7-412e-ba31-7d9047cb96b3");
  private static final Instant CREATED = Instant.parse("2018-04-17T10:04:46.375123Z");
  private static final Instant UPDATED = Instant.parse("2018-04-17T10:12:58Z");

  @Test
  void aSubscription() {
    assertThat(Printed.json(SubscriptionView.of(subscription(), Printed.URIS)))
        .isEqualTo(
            """
            {
                "_id": "ff968d9f-8bf7-412e-ba31-7d9047cb96b3",
                "_profile": "https://api.apiture.com/schemas/notifications/subscription/v1.0.0/profile.json",
                "createdAt": "2018-04-17T10:04:46.375Z",
                "updatedAt": "2018-04-17T10:12:58.000Z",
                "deliveryMethod": "push",
                "deliveryChannel": "SMS",
                "state": "inactive",
                "authenticationState": "unauthenticated",
                "endpoint": {
                    "recipientUrl": "https://somedomain.example/endpoint"
                },
                "subscriberContent": {
                    "smsNumber": "555-555-5555"
                },
                "_links": {
                    "self": {
                        "href": "https://belfry.example/notifications/subscriptions/ff968d9f-8bf7-412e-ba31-7d9047cb96b3"
                    },
                    "apiture:topic": {
                        "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                    },
                    "apiture:subscriber": {
                        "href": "https://bank.example/accounts/7"
                    },
                    "apiture:notifications": {
                        "href": "https://belfry.example/notifications/subscriptions/ff968d9f-8bf7-412e-ba31-7d9047cb96b3/notifications"
                    },
                    "apiture:activate": {
                        "href": "https://belfry.example/notifications/activeSubscriptions?subscription=https://belfry.example/notifications/subscriptions/ff968d9f-8bf7-412e-ba31-7d9047cb96b3"
                    }
                }
            }""");
  }

  @Test
  void aNewEndpointTellsItsSecret() {
    assertThat(
            Printed.json(
                new SubscriptionView.EndpointView("https://somedomain.example/in", "whsec_x")))
        .isEqualTo(
            """
            {
                "recipientUrl": "https://somedomain.example/in",
                "secret": "whsec_x"
            }""");
  }

  private static ListedSubscription subscription() {
    return new ListedSubscription(
        SUBSCRIPTION,
        TOPIC,
        "https://bank.example/accounts/7",
        "push",
        "SMS",
        "inactive",
        null,
        "unauthenticated",
        "https://somedomain.example/endpoint",
        "{\"smsNumber\":\"555-555-5555\"}",
        CREATED,
        UPDATED);
  }
}
