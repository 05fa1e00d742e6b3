package org.belfry.webhooks.queue;

import java.time.Instant;

/**
 * An attempt that has ended.
 *
 * @param tookMillis from the start to the end of the answer
 */
public record Attempt(Delivery delivery, Instant startedAt, int tookMillis, Outcome outcome) {
  public boolean hasDelivered() {
    return outcome instanceof Outcome.Delivered;
  }

  public int number() {
    return delivery.attempts() + 1;
  }

  public long waitedMillis() {
    return Math.max(0, startedAt.toEpochMilli() - delivery.dueAt().toEpochMilli());
  }
}
