package org.belfry.webhooks.silence;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Subject;

/** What an inbox says of a silence; type and data are those that clients of the inbox API know. */
final class SilenceNotice {
  private static final String TYPE =
      "App\\Containers\\ApiServices\\GoodDayApiWebhooks\\Notifications\\GoodDayWebhookNotification";

  private static final String DATA_TYPE = "notifications.gd_webhook_service_unavailable";
  private static final String LAST = "last_webhook_time";

  private SilenceNotice() {}

  static Notice of(Silence silence, Instant now) {
    int hours = silence.hours(now);
    String host = URI.create(silence.url()).getHost();
    JsonObjectBuilder data =
        JSON.createObjectBuilder().add("type", DATA_TYPE).add("hours_without_webhook", hours);
    Instant last = silence.lastDelivery();
    if (last == null) {
      data.addNull(LAST);
    } else {
      data.add(LAST, last.toString());
    }
    return Notice.of(
            new Content(
                TYPE,
                String.format(Locale.ROOT, "Nothing was delivered to %s for %d hours", host, hours),
                null,
                data.build()))
        .linkedTo(new Links(null, "/notifications/subscriptions/" + silence.subscription()))
        .about(Subject.group(silence.subscription().toString(), host));
  }
}
