package org.belfry.notifications.dialect.inbox;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Subject;
import org.belfry.platform.bean.Component;
import org.belfry.webhooks.EndpointFellSilent;

/**
 * Hears that nothing is delivered to an endpoint, and tells its owner; type and data are those that
 * clients of the dialect know.
 */
@Component
class SilenceNews {
  private static final String TYPE =
      "App\\Containers\\ApiServices\\GoodDayApiWebhooks\\Notifications\\GoodDayWebhookNotification";

  private static final String DATA_TYPE = "notifications.gd_webhook_service_unavailable";
  private static final String LAST = "last_webhook_time";

  private final NotificationPublisher publisher;

  @Inject
  SilenceNews(NotificationPublisher publisher) {
    this.publisher = publisher;
  }

  void heard(@Observes EndpointFellSilent silence) {
    publisher.publish(List.of(Addressed.to(silence.ownerId(), notice(silence))));
  }

  private static Notice notice(EndpointFellSilent silence) {
    JsonObjectBuilder data =
        JSON.createObjectBuilder()
            .add("type", DATA_TYPE)
            .add("hours_without_webhook", silence.hours());
    Instant last = silence.lastDelivery();
    if (last == null) {
      data.addNull(LAST);
    } else {
      data.add(LAST, last.toString());
    }
    return Notice.of(
            new Content(
                TYPE,
                String.format(
                    Locale.ROOT,
                    "Nothing was delivered to %s for %d hours",
                    silence.host(),
                    silence.hours()),
                null,
                data.build()))
        .linkedTo(new Links(null, "/notifications/subscriptions/" + silence.subscription()))
        .about(Subject.group(silence.subscription().toString(), silence.host()));
  }
}
