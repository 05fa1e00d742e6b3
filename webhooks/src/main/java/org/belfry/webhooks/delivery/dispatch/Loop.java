package org.belfry.webhooks.delivery.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.belfry.platform.time.Routine;

/**
 * Repeats a step until it is stopped. A step that fails, say because the database is away, is
 * repeated after a pause.
 */
final class Loop implements Runnable {
  /** What is repeated; it waits by itself when there is nothing to do. */
  interface Step {
    void run() throws InterruptedException;
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Routine routine;
  private final Step step;
  private int failures;

  /**
   * @param consequence of a failing step, a sentence for the operator
   */
  Loop(String consequence, Step step) {
    routine = new Routine(consequence);
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
      routine.worked();
      failures = 0;
    } catch (RuntimeException failure) {
      routine.failed(failure);
      failures++;
      pause();
    }
  }

  /** Who is stopped need not wait. */
  private void pause() throws InterruptedException {
    long doubled = FIRST_PAUSE.toMillis() << Math.min(failures - 1, 10);
    boolean unused = stopped.await(Math.min(doubled, MAX_PAUSE.toMillis()), TimeUnit.MILLISECONDS);
  }
}
