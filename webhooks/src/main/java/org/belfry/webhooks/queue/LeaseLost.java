package org.belfry.webhooks.queue;

import jakarta.ejb.ApplicationException;

/** Some rows of a batch are no longer this node's: their leases ended before they were written. */
@ApplicationException(rollback = true)
public final class LeaseLost extends RuntimeException {
  public LeaseLost(int expected, int found) {
    super("Of " + expected + " deliveries only " + found + " are still held by this node.");
  }
}
