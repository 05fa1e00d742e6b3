package org.belfry.platform.outbound;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.io.CloseMode;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.outbound.address.AddressGuard;
import org.belfry.platform.outbound.address.CheckedResolver;
import org.belfry.platform.outbound.address.OutboundSettings;

/**
 * Sends requests to addresses that users name, without a thread per request. What is refused, late
 * or broken is an {@link Exchange} too: the futures never fail.
 */
public final class OutboundClient implements AutoCloseable {
  private static final int RESOLVER_THREADS = 8;

  private final CloseableHttpAsyncClient client;
  private final ExecutorService resolving;
  private final CheckedResolver resolver;
  private final ScheduledThreadPoolExecutor deadlines;

  /**
   * @param configuration see {@code belfry.delivery.allow*}
   * @param threads makes the few threads that it works on
   */
  public static OutboundClient open(Configuration configuration, ThreadFactory threads) {
    return new OutboundClient(OutboundSettings.of(configuration), threads);
  }

  OutboundClient(OutboundSettings settings, ThreadFactory threads) {
    resolving = Executors.newFixedThreadPool(RESOLVER_THREADS, threads);
    resolver =
        new CheckedResolver(new AddressGuard(settings), InetAddress::getAllByName, resolving);
    deadlines = new ScheduledThreadPoolExecutor(1, threads);
    deadlines.setRemoveOnCancelPolicy(true);
    client = HttpClients.guarded(threads);
    client.start();
  }

  /**
   * Sends what is to arrive; of the answer it keeps the beginning at most.
   *
   * @param deadline for all of it: name server, connection, request, answer, redirects
   */
  public CompletableFuture<Exchange> send(OutboundRequest request, Duration deadline) {
    return send(request, deadline, Wanted.RECEIPT);
  }

  /** Asks for an answer; it keeps the whole of one that is no longer than 64 KiB. */
  public CompletableFuture<Exchange> fetch(OutboundRequest request, Duration deadline) {
    return send(request, deadline, Wanted.ANSWER);
  }

  private CompletableFuture<Exchange> send(
      OutboundRequest request, Duration deadline, Wanted wanted) {
    OutboundExchange exchange = new OutboundExchange(client, resolver, resolving, wanted);
    Future<?> cut =
        deadlines.schedule(
            () ->
                exchange.cut(new Exchange.TimedOut("No complete answer within " + deadline + ".")),
            deadline.toNanos(),
            TimeUnit.NANOSECONDS);
    return exchange
        .start(request)
        .thenApply(
            ended -> {
              cut.cancel(false);
              return ended;
            });
  }

  /** Breaks off what is under way. */
  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    deadlines.shutdownNow();
    resolving.shutdownNow();
  }
}
