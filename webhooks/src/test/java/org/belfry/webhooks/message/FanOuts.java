package org.belfry.webhooks.message;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.NewNotifications;
import org.jdbi.v3.core.Jdbi;

/** Fan-outs on a database, at a fixed moment, whose notices to inboxes are kept. */
public final class FanOuts {
  private final List<String> titles = new ArrayList<>();
  private final AddressedFanOut addressed;

  public FanOuts(Jdbi jdbi, Instant now) {
    addressed =
        new AddressedFanOut(
            new Addressees(jdbi),
            new Messages(jdbi),
            new NewNotifications(jdbi),
            notices -> notices.forEach(one -> titles.add(one.notice().content().title())),
            new PublicationSettings(Duration.ofDays(4)),
            unheard(),
            Clock.fixed(now, ZoneOffset.UTC));
  }

  public AddressedFanOut addressed() {
    return addressed;
  }

  /** Of the notices that were published. */
  public List<String> titles() {
    return List.copyOf(titles);
  }

  @SuppressWarnings("unchecked")
  private static Event<DeliveriesDue> unheard() {
    return (Event<DeliveriesDue>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> null);
  }
}
