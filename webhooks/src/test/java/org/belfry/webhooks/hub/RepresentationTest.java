package org.belfry.webhooks.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.problem.Problem;
import org.belfry.webhooks.attempt.FailureCause;
import org.belfry.webhooks.listing.ListedSubscription;
import org.belfry.webhooks.listing.ListedTopic;
import org.belfry.webhooks.listing.Page;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class RepresentationTest {
  private static final HubUris URIS = new HubUris("https://belfry.example/notifications");
  private static final UUID ID = UUID.fromString("0399abed-fd3d-4830-a88b-30f38b8a365c");
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final UUID SUBSCRIPTION = UUID.fromString("ff968d9f-8bf7-412e-ba31-7d9047cb96b3");
  private static final Instant CREATED = Instant.parse("2018-04-17T10:04:46.375123Z");
  private static final Instant UPDATED = Instant.parse("2018-04-17T10:12:58Z");
  private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

  @AfterAll
  static void close() throws Exception {
    JSONB.close();
  }

  @Test
  void aTopicInACollection() {
    ListedTopic topic = new ListedTopic(TOPIC, "AccountCreated", "Accounts", CREATED, UPDATED);
    Page<ListedTopic> page = new Page<>(0, 1, 2, List.of(topic));
    Map<String, Link> links = PageLinks.of(page, URIS.topics(), Map.of());
    assertThat(
            print(
                CollectionView.of(
                    Profile.TOPICS, "topics", page, links, each -> TopicView.of(each, URIS))))
        .isEqualTo(
            """
            {
                "_profile": "https://api.apiture.com/schemas/notifications/topics/v1.0.0/profile.json",
                "start": 0,
                "limit": 1,
                "count": 2,
                "name": "topics",
                "_links": {
                    "self": {
                        "href": "https://belfry.example/notifications/topics?start=0&limit=1"
                    },
                    "first": {
                        "href": "https://belfry.example/notifications/topics?start=0&limit=1"
                    },
                    "next": {
                        "href": "https://belfry.example/notifications/topics?start=1&limit=1"
                    },
                    "last": {
                        "href": "https://belfry.example/notifications/topics?start=1&limit=1"
                    },
                    "collection": {
                        "href": "https://belfry.example/notifications/topics"
                    }
                },
                "_embedded": {
                    "items": [
                        {
                            "_id": "ef967d9f-8bf5-412e-ba31-7d9047cb96b4",
                            "_profile": "https://api.apiture.com/schemas/notifications/topic/v1.0.0/profile.json",
                            "createdAt": "2018-04-17T10:04:46.375Z",
                            "updatedAt": "2018-04-17T10:12:58.000Z",
                            "name": "AccountCreated",
                            "domain": "Accounts",
                            "_links": {
                                "self": {
                                    "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                                },
                                "apiture:notifications": {
                                    "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4/notifications"
                                },
                                "apiture:subscriptions": {
                                    "href": "https://belfry.example/notifications/subscriptions?topic=ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                                }
                            }
                        }
                    ]
                }
            }""");
  }

  @Test
  void aSubscription() {
    assertThat(print(SubscriptionView.of(subscription(), URIS)))
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
    assertThat(print(new SubscriptionView.EndpointView("https://somedomain.example/in", "whsec_x")))
        .isEqualTo(
            """
            {
                "recipientUrl": "https://somedomain.example/in",
                "secret": "whsec_x"
            }""");
  }

  @Test
  void aNotificationToBePulled() {
    assertThat(print(NotificationView.of(notification(NotificationState.PENDING, "pull"), URIS)))
        .isEqualTo(
            """
            {
                "_id": "0399abed-fd3d-4830-a88b-30f38b8a365c",
                "_profile": "https://api.apiture.com/schemas/notifications/notification/v1.0.0/profile.json",
                "createdAt": "2018-04-17T10:04:46.375Z",
                "updatedAt": "2018-04-17T10:12:58.000Z",
                "state": "pending",
                "body": {
                    "any": "valid",
                    "json": [
                        1,
                        null
                    ]
                },
                "_links": {
                    "self": {
                        "href": "https://belfry.example/notifications/pullNotifications/0399abed-fd3d-4830-a88b-30f38b8a365c"
                    },
                    "apiture:topic": {
                        "href": "https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4"
                    },
                    "apiture:subscription": {
                        "href": "https://belfry.example/notifications/subscriptions/ff968d9f-8bf7-412e-ba31-7d9047cb96b3"
                    },
                    "apiture:entity": {
                        "href": "https://bank.example/users/7"
                    },
                    "apiture:acknowledge": {
                        "href": "https://belfry.example/notifications/receivedNotifications?notification=https://belfry.example/notifications/pullNotifications/0399abed-fd3d-4830-a88b-30f38b8a365c"
                    }
                }
            }""");
  }

  @Test
  void onlyWhatIsToBePulledLeadsToItsAcknowledgement() {
    for (Notification other :
        List.of(
            notification(NotificationState.PENDING, "push"),
            notification(NotificationState.RECEIVED, "pull"),
            notification(NotificationState.FAILED, "push"))) {
      assertThat(NotificationView.of(other, URIS).links()).doesNotContainKey(Link.ACKNOWLEDGE);
    }
  }

  @Test
  void aTopicsNotificationsTellTheirChannelAndMethod() {
    assertThat(
            print(NotificationView.inTopic(notification(NotificationState.RECEIVED, "push"), URIS)))
        .contains(
            """
                "state": "received",
                "deliveryChannel": "sms",
                "deliveryMethod": "push",
                "body": {
            """
                .stripTrailing());
  }

  @Test
  void whatFailedNamesEveryCauseAndWhatEndedIt() {
    Notification failed = notification(NotificationState.FAILED, "push");
    FailureCause refused =
        new FailureCause("serverError", "The endpoint answered 503.", 503, 4, UPDATED);
    NotificationView view = NotificationView.failed(failed, List.of(refused), URIS);
    assertThat(view.embedded()).isNotNull();
    assertThat(view).isEqualTo(NotificationView.failed(failed, List.of(refused), URIS));
    assertThat(print(view))
        .contains(
            """
                "_embedded": {
                    "errors": [
                        {
                            "_id": "%s",
                            "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                            "message": "The endpoint answered 503.",
                            "statusCode": 503,
                            "type": "serverError",
                            "attributes": {
                                "attempts": 4
                            },
                            "occurredAt": "2018-04-17T10:12:58.000Z",
                            "_links": {
            """
                .formatted(view.embedded().errors().get(0).id())
                .stripTrailing());
    assertThat(view.embedded().errors())
        .extracting(ErrorView::type)
        .containsExactly("serverError", "subscriptionDeleted");
  }

  @Test
  void anErrorWithItsCauses() {
    Problem problem =
        new Problem(
            422,
            "invalidRequest",
            "The request has 1 faults.",
            "Mend each of the nested errors.",
            Map.of("faults", 1, "values", List.of("a", "b")),
            List.of(InvalidField.missing("name")));
    String printed = print(ErrorView.response(ID.toString(), problem, CREATED, URIS));
    assertThat(printed.replaceAll("(\"errors\": \\[\\s*\\{\\s*\"_id\": )\"[^\"]*\"", "$1\"…\""))
        .isEqualTo(
            """
            {
                "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                "_error": {
                    "_id": "0399abed-fd3d-4830-a88b-30f38b8a365c",
                    "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                    "message": "The request has 1 faults.",
                    "statusCode": 422,
                    "type": "invalidRequest",
                    "attributes": {
                        "faults": 1,
                        "values": [
                            "a",
                            "b"
                        ]
                    },
                    "remediation": "Mend each of the nested errors.",
                    "occurredAt": "2018-04-17T10:04:46.375Z",
                    "_links": {
                        "describedby": {
                            "href": "https://belfry.example/notifications/apiDoc#/components/schemas/error"
                        }
                    },
                    "_embedded": {
                        "errors": [
                            {
                                "_id": "…",
                                "_profile": "https://api.apiture.com/schemas/common/errorResponse/v1.0.0/profile.json",
                                "message": "name is required, but it is missing.",
                                "statusCode": 422,
                                "type": "fieldRequired",
                                "attributes": {
                                    "field": "name"
                                },
                                "remediation": "Add name to the request.",
                                "occurredAt": "2018-04-17T10:04:46.375Z",
                                "_links": {
                                    "describedby": {
                                        "href": "https://belfry.example/notifications/apiDoc#/components/schemas/error"
                                    }
                                },
                                "_embedded": {
                                    "errors": [
                                    ]
                                }
                            }
                        ]
                    }
                }
            }""");
  }

  @Test
  void theRootLeadsToEveryCollection() {
    assertThat(RootView.at(URIS).links().values())
        .extracting(Link::href)
        .map(href -> href.replace(URIS.base(), ""))
        .containsExactly(
            "",
            "/apiDoc",
            "/topics",
            "/subscriptions",
            "/activeSubscriptions",
            "/inactiveSubscriptions",
            "/messages",
            "/pullNotifications",
            "/deliveryQueue",
            "/receivedNotifications",
            "/failedNotifications");
    assertThat(print(RootView.at(URIS)))
        .startsWith(
            """
            {
                "_id": "notifications",
                "id": "notifications",
                "name": "Notifications",
                "apiVersion": "0.4.1",
                "_profile": "https://api.apiture.com/schemas/common/root/v1.0.0/profile.json",
                "_links": {
            """);
  }

  private static ListedSubscription subscription() {
    return new ListedSubscription(
        SUBSCRIPTION,
        TOPIC,
        "https://bank.example/accounts/7",
        "push",
        "SMS",
        "inactive",
        "unauthenticated",
        "https://somedomain.example/endpoint",
        "{\"smsNumber\":\"555-555-5555\"}",
        CREATED,
        UPDATED);
  }

  private static Notification notification(NotificationState state, String method) {
    return new Notification(
        ID,
        UUID.randomUUID(),
        TOPIC,
        SUBSCRIPTION,
        "https://bank.example/users/7",
        "{\"any\":\"valid\",\"json\":[1,null]}",
        state,
        method,
        "sms",
        0,
        state == NotificationState.FAILED ? "subscriptionDeleted" : null,
        CREATED,
        UPDATED);
  }

  private static String print(Object view) {
    return JSONB.toJson(view).strip();
  }
}
