package org.belfry.webhooks.callback;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.CallbackPublisher;
import org.belfry.webhooks.endpoint.CallbackServer;
import org.belfry.webhooks.message.PublicationSettings;
import org.belfry.webhooks.queue.DeliveriesDue;

/** Puts callbacks into the delivery queue. */
@Component
class CallbackSending implements CallbackPublisher {
  private final Callbacks callbacks;
  private final CallbackEndpoints endpoints;
  private final PublicationSettings settings;
  private final Event<DeliveriesDue> deliveriesDue;
  private final Clock clock;

  @Inject
  CallbackSending(
      Callbacks callbacks,
      CallbackEndpoints endpoints,
      PublicationSettings settings,
      Event<DeliveriesDue> deliveriesDue,
      Clock clock) {
    this.callbacks = callbacks;
    this.endpoints = endpoints;
    this.settings = settings;
    this.deliveriesDue = deliveriesDue;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void send(Collection<Callback> asked) {
    if (asked.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Callback> all = List.copyOf(asked);
    List<CallbackServer> servers = all.stream().map(CallbackServer::of).toList();
    Map<CallbackServer, UUID> known = endpoints.of(Set.copyOf(servers), now);
    List<UUID> aims =
        servers.stream().map(server -> Objects.requireNonNull(known.get(server))).toList();
    callbacks.add(all, aims, now, now.plus(settings.expiry()));
    deliveriesDue.fire(new DeliveriesDue(now));
  }
}
