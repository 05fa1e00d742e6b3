package org.belfry.webhooks.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Repeats a step until it is stopped. A step that fails, say because the database is away, is
 * repeated after a pause; the log tells once, and once more when it works again.
 */
final class Loop implements Runnable {
  /** What is repeated; it waits by itself when there is nothing to do. */
  interface Step {
    void run() throws InterruptedException;
  }

  private static final Logger LOG = System.getLogger(Loop.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final String consequence;
  private final Step step;
  private int failures;

  /**
   * @param consequence of a failing step, a sentence for the operator
   */
  Loop(String consequence, Step step) {
    this.consequence = consequence;
    this.step = step;
  }

  @Override
  public void run() {
    try {
      while (stopped.getCount() > 0) {
        runStep();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  void stop() {
    stopped.countDown();
  }

  private void runStep() throws InterruptedException {
    try {
      step.run();
      if (failures > 0) {
        LOG.log(Level.INFO, "It works again after {0} failures: {1}", failures, consequence);
        failures = 0;
      }
    } catch (RuntimeException failure) {
      failures++;
      if (failures == 1) {
        LOG.log(Level.WARNING, consequence + " Belfry keeps trying.", failure);
      }
      pause();
    }
  }

  private void pause() throws InterruptedException {
    long doubled = FIRST_PAUSE.toMillis() << Math.min(failures - 1, 10);
    if (stopped.await(Math.min(doubled, MAX_PAUSE.toMillis()), TimeUnit.MILLISECONDS)) {
      LOG.log(Level.INFO, "Stopped while it did not work: {0}", consequence);
    }
  }
}
