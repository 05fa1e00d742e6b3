package org.belfry.webhooks.delivery;

import jakarta.ejb.ApplicationException;

/** Some rows of a batch are no longer this node's: their leases ended before they were written. */
@ApplicationException(rollback = true)
final class LeaseLost extends RuntimeException {
  LeaseLost(int expected, int found) {
    super("Of " + expected + " deliveries only " + found + " are still held by this node.");
  }
}
