package org.belfry.bench.rival;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundClient;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.outbound.TargetUrl;

/** The ceiling: Belfry's own HTTP client with nothing persisted and nothing signed. */
final class OutboundCeiling implements Rival {
  private static final int IN_FLIGHT = 64;
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  private final OutboundClient client =
      OutboundClient.open(new Configuration(new DemoConfig()), Executors.defaultThreadFactory());
  private final Semaphore room = new Semaphore(IN_FLIGHT);
  private final TargetUrl target;
  private int jobs;

  OutboundCeiling(URI sink) {
    target = TargetUrl.of(sink.toString());
  }

  @Override
  public void persist(int count) {
    jobs = count;
  }

  @Override
  public void go() {
    new Thread(this::sendAll, "sender").start();
  }

  private void sendAll() {
    for (int n = 0; n < jobs; n++) {
      room.acquireUninterruptibly();
      var unused = client.send(request(n), DEADLINE).thenAccept(this::ended);
    }
  }

  private void ended(Exchange exchange) {
    if (!(exchange instanceof Exchange.Answered)) {
      throw new IllegalStateException(exchange.toString());
    }
    room.release();
  }

  private OutboundRequest request(int number) {
    return new OutboundRequest(
        "POST",
        target,
        Map.of("webhook-id", Job.id(number)),
        "application/json",
        List.of(Job.body(number).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void settle() {
    room.acquireUninterruptibly(IN_FLIGHT);
    room.release(IN_FLIGHT);
  }
}
