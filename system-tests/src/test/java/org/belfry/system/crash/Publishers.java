package org.belfry.system.crash;

import jakarta.ws.rs.ProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.belfry.system.Answer;
import org.belfry.system.HubClient;

/** Several clients that publish numbered messages as fast as they are answered. */
final class Publishers implements AutoCloseable {
  private static final int CLIENTS = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final AtomicInteger next = new AtomicInteger(1);
  private final Ledger ledger;

  Publishers(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Publishes until Belfry is gone. */
  List<Future<?>> publishUntilGone(HubClient client, String topic) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      running.add(
          threads.submit(
              () -> {
                while (publish(client, topic, next.getAndIncrement())) {}
              }));
    }
    return running;
  }

  /** False once there was no answer. */
  private boolean publish(HubClient client, String topic, int message) {
    ledger.publishing(message);
    Answer answer;
    try {
      answer = client.publish(topic, "{\"number\": " + message + "}");
    } catch (ProcessingException gone) {
      return false;
    }
    answer.expect(202);
    ledger.accepted(message);
    return true;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
