package org.belfry.notifications.dialect.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.webhooks.EndpointFellSilent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceNewsTest {
  private static final UUID SUBSCRIPTION = UUID.randomUUID();

  private final List<Addressed> published = new ArrayList<>();
  private final SilenceNews news = new SilenceNews(published::addAll);

  @Test
  void theOwnerIsToldHowLongItLasts() {
    Notice notice = heard(null);

    assertThat(published.get(0).recipient().userId()).isEqualTo(7);
    assertThat(notice.content().title())
        .isEqualTo("Nothing was delivered to example.com for 2 hours");
    assertThat(notice.content().type())
        .isEqualTo(
            "App\\Containers\\ApiServices\\GoodDayApiWebhooks\\Notifications"
                + "\\GoodDayWebhookNotification");
    assertThat(notice.content().data())
        .hasToString(
            "{\"type\":\"notifications.gd_webhook_service_unavailable\","
                + "\"hours_without_webhook\":2,\"last_webhook_time\":null}");
  }

  @Test
  void theLastDeliveryIsToldIfThereWasOne() {
    assertThat(heard(Instant.parse("2026-01-01T14:30:00Z")).content().data())
        .hasToString(
            "{\"type\":\"notifications.gd_webhook_service_unavailable\","
                + "\"hours_without_webhook\":2,\"last_webhook_time\":\"2026-01-01T14:30:00Z\"}");
  }

  private Notice heard(@Nullable Instant lastDelivery) {
    news.heard(new EndpointFellSilent(SUBSCRIPTION, 7, "example.com", 2, lastDelivery));
    return published.get(0).notice();
  }
}
