package org.belfry.system.crash;

import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Several clients that send numbered requests, one after the other with a short pause. */
final class Publishers implements AutoCloseable {
  /** Longer than any client waits for an answer. */
  private static final long PATIENCE_SECONDS = 100;

  private final AtomicInteger accepted = new AtomicInteger();
  private final List<Future<?>> running = new ArrayList<>();
  private final Ledger ledger;
  private final int clients;
  private final Duration pause;
  private final ScheduledExecutorService threads;

  Publishers(Ledger ledger, int clients, Duration pause) {
    this.ledger = ledger;
    this.clients = clients;
    this.pause = pause;
    this.threads = Executors.newScheduledThreadPool(clients);
  }

  /**
   * @param request fails with {@link ProcessingException} where nobody can know what became of it
   */
  void start(IntConsumer request) {
    for (int i = 0; i < clients; i++) {
      running.add(
          threads.scheduleWithFixedDelay(
              () -> send(request), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  /** How many requests were accepted. */
  int accepted() {
    return accepted.get();
  }

  /** Fails if one of them had an answer that it did not expect, and has ended of it. */
  void check() throws InterruptedException, ExecutionException {
    for (Future<?> client : running) {
      if (client.isDone()) {
        client.get();
      }
    }
  }

  /** Stops, and fails if one of them had an answer that it did not expect. */
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

  /** Stops for good, once everything has been answered. */
  void end() throws InterruptedException, ExecutionException {
    stop();
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("some requests were never answered");
    }
  }

  private void send(IntConsumer request) {
    if (send(ledger, request)) {
      accepted.incrementAndGet();
    }
  }

  /** Sends one with the next number; whether it is known to be accepted. */
  static boolean send(Ledger ledger, IntConsumer request) {
    int number = ledger.next();
    ledger.publishing(number);
    try {
      request.accept(number);
    } catch (ProcessingException unanswered) {
      return false;
    }
    ledger.accepted(number);
    return true;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
