package org.belfry.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each do the next piece of work as soon as the last one is done. */
public final class ClosedLoad {
  private ClosedLoad() {}

  /** One client; it keeps its connection for itself. */
  @FunctionalInterface
  public interface Client {
    void work(int number) throws Exception;
  }

  /** Makes a client. */
  @FunctionalInterface
  public interface Clients {
    Client open() throws Exception;
  }

  /**
   * Does the pieces of work 0 to {@code count} - 1.
   *
   * @return pieces a second
   * @throws ExecutionException if one of them failed
   */
  public static double run(int clients, int count, Clients opening)
      throws ExecutionException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(
            threads.submit(
                () -> {
                  Client client = opening.open();
                  for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    client.work(n);
                  }
                  return null;
                }));
      }
      for (Future<?> client : running) {
        client.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return count * 1e9 / (System.nanoTime() - start);
  }
}
