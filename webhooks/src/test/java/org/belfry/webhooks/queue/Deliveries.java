package org.belfry.webhooks.queue;

import java.time.Instant;
import java.util.UUID;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.Payload.OfMessage;
import org.belfry.webhooks.queue.Payload.Subscriber;

/** Deliveries of which nothing matters but that they differ. */
public final class Deliveries {
  private Deliveries() {}

  public static Delivery claimed(Instant now) {
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
