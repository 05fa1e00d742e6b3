package org.belfry.webhooks.delivery.push;

import java.util.concurrent.CompletableFuture;
import org.belfry.platform.outbound.Exchange;
import org.belfry.webhooks.queue.Delivery;

/** Tries a delivery, outside of any transaction. */
public interface Pusher {
  /** Begins one attempt; what it returns never fails. */
  CompletableFuture<Exchange> push(Delivery delivery);
}
