package org.belfry.bench.load;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.belfry.bench.http.Connections;

/**
 * Requests at fixed moments, whether or not earlier ones were answered. What is measured counts
 * from those moments, so that a server that stalls is not excused by a load that waits for it.
 */
public final class OpenLoad {
  private final Connections connections;
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final AtomicInteger refused = new AtomicInteger();

  public OpenLoad(Connections connections) {
    this.connections = connections;
  }

  /** Makes the request of a number. */
  @FunctionalInterface
  public interface Requests {
    byte[] of(int number);
  }

  /**
   * Sends {@code count} requests.
   *
   * @return the moments at which they were to be sent, by {@link System#nanoTime}
   * @throws IllegalStateException if one was not accepted
   */
  public long[] run(double perSecond, int count, Requests requests) throws InterruptedException {
    long[] moments = new long[count];
    long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(1);
    for (int i = 0; i < count; i++) {
      moments[i] = start + (long) (i * 1e9 / perSecond);
      byte[] request = requests.of(i);
      for (long wait = moments[i] - System.nanoTime();
          wait > 0;
          wait = moments[i] - System.nanoTime()) {
        LockSupport.parkNanos(wait);
      }
      senders.execute(() -> send(request));
    }
    senders.shutdown();
    if (!senders.awaitTermination(1, TimeUnit.MINUTES) || refused.get() > 0) {
      throw new IllegalStateException(refused + " of " + count + " requests were not accepted");
    }
    return moments;
  }

  private void send(byte[] request) {
    try {
      if (connections.exchange(request).status() != 202) {
        refused.incrementAndGet();
      }
    } catch (IOException failure) {
      refused.incrementAndGet();
    }
  }
}
