package org.belfry.webhooks.delivery.completion;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.belfry.platform.persistence.Transactions;
import org.belfry.webhooks.queue.LeaseLost;

/** Writes what came of deliveries: one row when little is going on, hundreds when much is. */
public final class OutcomeWriter {
  private static final Logger LOG = System.getLogger(OutcomeWriter.class.getName());

  private final EndedAttempts ended;
  private final DeliveryCompletion completion;
  private final Transactions transactions;
  private final Consumer<List<EndedAttempt>> written;

  /**
   * @param ended what is to be written
   * @param written hears of each batch once it is committed
   */
  public OutcomeWriter(
      EndedAttempts ended,
      DeliveryCompletion completion,
      Transactions transactions,
      Consumer<List<EndedAttempt>> written) {
    this.ended = ended;
    this.completion = completion;
    this.transactions = transactions;
    this.written = written;
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
    written.accept(batch);
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
}
