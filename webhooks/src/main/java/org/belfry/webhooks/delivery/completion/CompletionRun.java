package org.belfry.webhooks.delivery.completion;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.limit.Wakeups;
import org.belfry.webhooks.queue.LeaseLost;

/**
 * Completes attempts as they end: one when little is going on, hundreds when much is. What the
 * fence turns away is left to whoever holds the lease now.
 */
@Component
public class CompletionRun {
  private static final Logger LOG = System.getLogger(CompletionRun.class.getName());

  private final EndedAttempts ended;
  private final DeliveryCompletion completion;
  private final Transactions transactions;
  private final EndpointLimiters limiters;
  private final Wakeups wakeups;

  @Inject
  public CompletionRun(
      EndedAttempts ended,
      DeliveryCompletion completion,
      Transactions transactions,
      EndpointLimiters limiters,
      Wakeups wakeups) {
    this.ended = ended;
    this.completion = completion;
    this.transactions = transactions;
    this.limiters = limiters;
    this.wakeups = wakeups;
  }

  /** Waits for something to write, and writes it. */
  public void runOnce() throws InterruptedException {
    List<EndedAttempt> batch = ended.take();
    if (batch.isEmpty()) {
      return;
    }
    try {
      write(batch);
    } catch (RuntimeException failure) {
      ended.addAll(batch);
      throw failure;
    }
    written(batch);
  }

  private void write(List<EndedAttempt> batch) {
    try {
      transactions.run(() -> completion.complete(batch));
    } catch (LeaseLost lost) {
      LOG.log(
          Level.WARNING,
          "{0} Their leases ended before their outcomes were written; they may be sent twice.",
          lost.getMessage());
      transactions.run(() -> completion.completeHeld(batch));
    }
  }

  /** Others know now what came of them, and this node holds them no more. */
  private void written(List<EndedAttempt> batch) {
    batch.stream()
        .flatMap(one -> one.change().stream())
        .forEach(change -> change.limiter().changeWritten());
    limiters.settled(batch.stream().map(one -> one.attempt().delivery()).toList());
    wakeups.room();
  }
}
