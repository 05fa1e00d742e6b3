package org.belfry.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.delivery.Delivery.Recipient;
import org.belfry.webhooks.delivery.Payload.OfMessage;
import org.belfry.webhooks.delivery.Payload.Subscriber;

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
        new OfMessage(
            "web", new PushedMessage(id, id, null, "{}"), new Subscriber(id, "active", null)),
        new Recipient(id, "https://example.com/", null, "sealed", null, null));
  }
}
