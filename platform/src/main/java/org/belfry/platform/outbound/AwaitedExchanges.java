package org.belfry.platform.outbound;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.belfry.platform.limit.Bulkhead;

/**
 * Exchanges that a request waits for, and its thread with it. Whoever is asked may take their time,
 * so only a few may wait, and whoever comes next is told to come again: the other threads are for
 * everybody else. Nothing else waits for an exchange.
 */
@ApplicationScoped
public class AwaitedExchanges {
  @Inject private OutboundClient client;
  @Inject private AwaitedExchangeSettings settings;

  private Bulkhead bulkhead;

  @PostConstruct
  void open() {
    bulkhead = new Bulkhead(settings.perUser(), settings.total());
  }

  /**
   * Waits for {@link OutboundClient#send}.
   *
   * @param user on whose behalf
   * @throws TooManyExchanges if too many wait already
   */
  public Exchange send(OutboundRequest request, Duration deadline, String user) {
    return await(() -> client.send(request, deadline), user);
  }

  /** The same for {@link OutboundClient#fetch}. */
  public Exchange fetch(OutboundRequest request, Duration deadline, String user) {
    return await(() -> client.fetch(request, deadline), user);
  }

  private Exchange await(Supplier<CompletableFuture<Exchange>> exchange, String user) {
    switch (bulkhead.enter(user)) {
      case KEY_FULL -> throw TooManyExchanges.ofUser(settings.perUser());
      case FULL -> throw TooManyExchanges.inAll(settings.total());
      case ADMITTED -> {}
    }
    try {
      return exchange.get().join();
    } finally {
      bulkhead.leave(user);
    }
  }
}
