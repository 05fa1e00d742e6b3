package org.belfry.system.crash;

import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.belfry.system.Answer;
import org.belfry.system.HubClient;

/** Several clients that publish numbered messages, one after the other with a short pause. */
final class Publishers implements AutoCloseable {
  private static final int CLIENTS = 4;
  private static final long PAUSE_MILLIS = 40;

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS);
  private final AtomicInteger next = new AtomicInteger(1);
  private final List<Future<?>> running = new ArrayList<>();
  private final Ledger ledger;

  Publishers(Ledger ledger) {
    this.ledger = ledger;
  }

  void start(HubClient client, String topic) {
    for (int i = 0; i < CLIENTS; i++) {
      running.add(
          threads.scheduleWithFixedDelay(
              () -> publish(client, topic, next.getAndIncrement()),
              0,
              PAUSE_MILLIS,
              TimeUnit.MILLISECONDS));
    }
  }

  /** Stops, once Belfry is gone, and fails if one of them had another answer than 202. */
  void stop() throws InterruptedException, ExecutionException {
    running.forEach(client -> client.cancel(false));
    for (Future<?> client : running) {
      try {
        client.get();
      } catch (CancellationException stopped) {
        // As was asked for. What it is in the middle of has no answer to hope for.
      }
    }
    running.clear();
  }

  private void publish(HubClient client, String topic, int message) {
    ledger.publishing(message);
    Answer answer;
    try {
      answer = client.publish(topic, "{\"number\": " + message + "}");
    } catch (ProcessingException gone) {
      return;
    }
    answer.expect(202);
    ledger.accepted(message);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
