package org.belfry.webhooks.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.belfry.platform.persistence.UnitOfWork;

/**
 * Collects what came of deliveries and writes all that is there at once: one row when little is
 * going on, hundreds when much is. The queue is bounded by how much a node holds.
 */
final class OutcomeWriter {
  private static final Logger LOG = System.getLogger(OutcomeWriter.class.getName());
  private static final int MAX_BATCH = 1000;

  private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final DeliveryCompletion completion;
  private final UnitOfWork unit;
  private final Consumer<List<Ended>> written;

  /**
   * @param written hears of each batch once it is committed
   */
  OutcomeWriter(DeliveryCompletion completion, UnitOfWork unit, Consumer<List<Ended>> written) {
    this.completion = completion;
    this.unit = unit;
    this.written = written;
  }

  void add(Ended attempt) {
    ended.add(attempt);
  }

  /** Waits for something to write, and writes it. */
  void runOnce() throws InterruptedException {
    Ended first = ended.poll(1, TimeUnit.SECONDS);
    if (first == null) {
      return;
    }
    List<Ended> batch = new ArrayList<>();
    batch.add(first);
    ended.drainTo(batch, MAX_BATCH - 1);
    try {
      write(batch);
    } catch (RuntimeException failure) {
      ended.addAll(batch);
      throw failure;
    }
    written.accept(batch);
  }

  private void write(List<Ended> batch) {
    try {
      unit.run(() -> completion.complete(batch));
    } catch (LeaseLost lost) {
      LOG.log(
          Level.WARNING,
          "{0} Their leases ended before their outcomes were written; they may be sent twice.",
          lost.getMessage());
      unit.run(() -> completion.completeHeld(batch));
    }
  }
}
