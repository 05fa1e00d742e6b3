package org.belfry.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.delivery.Content.OfMessage;
import org.belfry.webhooks.delivery.Content.Terms;
import org.belfry.webhooks.delivery.Delivery.Recipient;

/** Deliveries of which nothing matters but that they differ. */
final class Deliveries {
  private Deliveries() {}

  static Delivery claimed(Instant now) {
    UUID id = UUID.randomUUID();
    return new Delivery(
        id,
        id,
        now.plusSeconds(25),
        now,
        now.plusSeconds(3600),
        now,
        0,
        new OfMessage("web", new Letter(id, id, null, "{}"), new Terms(id, "active", null)),
        new Recipient(id, "https://example.com/", null, "sealed", null, null));
  }
}
