package org.belfry.webhooks.delivery;

import java.time.Instant;

/**
 * An attempt that has ended.
 *
 * @param tookMillis from the start to the end of the answer
 */
record Attempt(Delivery delivery, Instant startedAt, int tookMillis, Outcome outcome) {
  boolean hasDelivered() {
    return outcome instanceof Outcome.Delivered;
  }

  int number() {
    return delivery.attempts() + 1;
  }

  long waitedMillis() {
    return Math.max(0, startedAt.toEpochMilli() - delivery.dueAt().toEpochMilli());
  }
}
