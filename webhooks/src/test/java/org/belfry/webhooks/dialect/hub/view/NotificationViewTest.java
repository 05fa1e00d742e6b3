package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.attempt.FailureCause;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationState;
import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class NotificationViewTest {
  private static final UUID ID = UUID.fromString("0399abed-fd3d-4830-a88b-30f38b8a365c");
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final UUID SUBSCRIPTION = UUID.fromString("ff968d9f-8bf7-412e-ba31-7d9047cb96b3");
  private static final Instant CREATED = Instant.parse("2018-04-17T10:04:46.375123Z");
  private static final Instant UPDATED = Instant.parse("2018-04-17T10:12:58Z");

  @Test
  void aNotificationToBePulled() {
    assertThat(
            Printed.json(
                NotificationView.of(notification(NotificationState.PENDING, "pull"), Printed.URIS)))
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
      assertThat(NotificationView.of(other, Printed.URIS).links())
          .doesNotContainKey(Link.ACKNOWLEDGE);
    }
  }

  @Test
  void aTopicsNotificationsTellTheirChannelAndMethod() {
    assertThat(
            Printed.json(
                NotificationView.inTopic(
                    notification(NotificationState.RECEIVED, "push"), Printed.URIS)))
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
    NotificationView view = NotificationView.failed(failed, List.of(refused), Printed.URIS);
    assertThat(view.embedded()).isNotNull();
    assertThat(view).isEqualTo(NotificationView.failed(failed, List.of(refused), Printed.URIS));
    assertThat(Printed.json(view))
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
}
