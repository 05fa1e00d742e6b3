package org.belfry.webhooks.delivery.push;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundClient;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.time.WallTime;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.queue.Delivery;

/** Signs and sends deliveries through the non-blocking client. */
@ApplicationScoped
public class PushClient implements Pusher {
  @Inject private Push push;
  @Inject private OutboundClient client;
  @Inject private DeliverySettings settings;
  @Inject @WallTime private Clock wall;
  @Resource private ManagedExecutorService executor;

  /** Receivers refuse what is signed a few minutes off their own clocks. */
  @Override
  public CompletableFuture<Exchange> push(Delivery delivery) {
    OutboundRequest request;
    try {
      request = push.request(delivery, wall.instant());
    } catch (RuntimeException unsendable) {
      String reason = String.valueOf(unsendable.getMessage());
      return CompletableFuture.supplyAsync(
          () -> new Exchange.Failed("notSendable", reason), executor);
    }
    return client.send(request, settings.timeout());
  }
}
