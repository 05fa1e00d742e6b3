package org.belfry.webhooks.delivery;

/**
 * Deliveries have become due in this transaction. Its commit wakes the dispatcher, which would
 * otherwise find them with its next tick.
 */
public record DeliveriesDue() {}
