package org.belfry.platform.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Repeats work while the bean lives that this is injected into, at a pace that nobody alters who
 * sets the clock. Timers of the server wait for moments: set back by an hour, they rest for one.
 */
@Dependent
public class Ticker {
  @Resource private ManagedScheduledExecutorService executor;

  private final List<ScheduledFuture<?>> started = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * Does something a second after it was done last, on and on.
   *
   * @param consequence if it fails, until it works again: a sentence for the operator
   */
  public void everySecond(String consequence, Runnable work) {
    Routine routine = new Routine(consequence);
    started.add(executor.scheduleWithFixedDelay(() -> routine.run(work), 1, 1, TimeUnit.SECONDS));
  }

  /**
   * Does something at once, and again after as long as it says each time.
   *
   * @param consequence if it fails, until it works again: a sentence for the operator
   * @param otherwise how long after a failure
   */
  public void atItsPace(String consequence, Supplier<Duration> work, Duration otherwise) {
    Routine routine = new Routine(consequence);
    after(Duration.ZERO, () -> routine.call(work).orElse(otherwise));
  }

  private void after(Duration wait, Supplier<Duration> work) {
    Runnable turn =
        () -> {
          if (!stopped) {
            after(work.get(), work);
          }
        };
    var unused = executor.schedule(turn, wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whoever interrupts a thread that reads H2's file closes the file for all. */
  @PreDestroy
  void stop() {
    stopped = true;
    started.forEach(repetition -> repetition.cancel(false));
  }
}
