package org.belfry.bench.sink;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/**
 * What arrived since {@link Sink#expect}: webhook-id, number in the body, and moment. Written by
 * the sink's thread alone; the others may read as far as {@link #count()} says.
 */
public final class Arrivals {
  private final AtomicInteger count = new AtomicInteger();
  private final CountDownLatch complete = new CountDownLatch(1);
  private final int expected;
  private long[] ids;
  private long[] nanos;
  private int[] numbers;

  Arrivals(int expected) {
    this.expected = expected;
    int capacity = Math.max(1024, Math.min(expected, 1 << 20));
    ids = new long[2 * capacity];
    nanos = new long[capacity];
    numbers = new int[capacity];
  }

  void add(long idHigh, long idLow, int number, long now) {
    int index = count.getPlain();
    if (index == nanos.length) {
      ids = Arrays.copyOf(ids, 4 * index);
      numbers = Arrays.copyOf(numbers, 2 * index);
      nanos = Arrays.copyOf(nanos, 2 * index);
    }
    ids[2 * index] = idHigh;
    ids[2 * index + 1] = idLow;
    numbers[index] = number;
    nanos[index] = now;
    count.setRelease(index + 1);
    if (index + 1 == expected) {
      complete.countDown();
    }
  }

  public int count() {
    return count.getAcquire();
  }

  /** How many different webhook-ids there are. */
  public int distinct() {
    int known = count();
    Set<UUID> distinct = new HashSet<>(2 * known);
    for (int i = 0; i < known; i++) {
      distinct.add(new UUID(ids[2 * i], ids[2 * i + 1]));
    }
    return distinct.size();
  }

  public long first() {
    return nanos[0];
  }

  public long last() {
    return nanos[count() - 1];
  }

  /** Arrivals a second, from the first to the last. */
  public double rate() {
    return (count() - 1) * 1e9 / Math.max(1, last() - first());
  }

  /** How long after the moment of its number each of them came, in nanoseconds. */
  public Histogram since(long[] moments) {
    return since(moments, moments.length);
  }

  /** The same of those whose numbers are below {@code end}. */
  public Histogram since(long[] moments, int end) {
    Histogram latency = new Histogram(3);
    for (int i = 0; i < count(); i++) {
      if (numbers[i] < end) {
        latency.recordValue(nanos[i] - moments[numbers[i]]);
      }
    }
    return latency;
  }

  /**
   * Waits until as many arrived as were expected.
   *
   * @throws IllegalStateException if they do not within {@code patience}
   */
  public void await(Duration patience) throws InterruptedException {
    if (!complete.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(count() + " of " + expected + " arrived within " + patience);
    }
  }
}
