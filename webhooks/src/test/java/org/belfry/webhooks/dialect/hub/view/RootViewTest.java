package org.belfry.webhooks.dialect.hub.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pins whole documents: their properties, their order, their values. */
class RootViewTest {
  @Test
  void theRootLeadsToEveryCollection() {
    assertThat(RootView.at(Printed.URIS).links().values())
        .extracting(Link::href)
        .map(href -> href.replace(Printed.URIS.base(), ""))
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
    assertThat(Printed.json(RootView.at(Printed.URIS)))
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
}
