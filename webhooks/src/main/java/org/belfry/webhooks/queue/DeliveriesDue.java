package org.belfry.webhooks.queue;

import java.time.Instant;

/**
 * Deliveries have become due in this transaction. Its commit wakes the dispatcher, which would
 * otherwise find them a second later, or more if somebody holds a snapshot.
 *
 * @param since the due moment of the oldest
 */
public record DeliveriesDue(Instant since) {}
