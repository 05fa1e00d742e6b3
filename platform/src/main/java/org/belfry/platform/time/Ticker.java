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
   * @param work throws nothing, or it is not repeated
   */
  public void everySecond(Runnable work) {
    started.add(executor.scheduleWithFixedDelay(work, 1, 1, TimeUnit.SECONDS));
  }

  /**
   * Does something at once, and again after as long as it says each time.
   *
   * @param work throws nothing, or it is not repeated
   */
  public void atItsPace(Supplier<Duration> work) {
    after(Duration.ZERO, work);
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
