package org.belfry.tasks.deadline;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Makes happen what is due. It looks once a second, so that the deadlines of a node that died are
 * in time too, and sets itself to the moment of the next one before it looks again.
 */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineTimer {
  private static final Logger LOG = System.getLogger(DeadlineTimer.class.getName());
  private static final Duration TICK = Duration.ofSeconds(1);

  /** For what is due, but held by somebody. */
  private static final long SHORTEST_WAIT = 100;

  @Inject private UnitOfWork unit;
  @Inject private DeadlineRun run;
  @Inject private Clock clock;
  @Resource private TimerService timers;
  private @Nullable Instant awaited;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tick() {
    guarded();
  }

  /** One that was overtaken by an earlier one comes all the same, and wakes nobody again. */
  @Timeout
  void due(Timer timer) {
    if (timer.getInfo().equals(awaited)) {
      awaited = null;
    }
    guarded();
  }

  /** Handles all that is due, a batch in a transaction. */
  public void runOnce() {
    int handled;
    do {
      handled = unit.call(run::runOnce);
    } while (handled > 0);
  }

  private void guarded() {
    try {
      runOnce();
      wakeForNext();
    } catch (RuntimeException failure) {
      // The server removes a timer for good that fails twice.
      LOG.log(Level.WARNING, "What is due waits until the next tick works", failure);
    }
  }

  private void wakeForNext() {
    unit.call(run::next).filter(this::isWorthWaiting).ifPresent(this::await);
  }

  /** Before the next tick, and before whatever is still awaited. */
  private boolean isWorthWaiting(Instant next) {
    Instant now = clock.instant();
    return next.isBefore(now.plus(TICK))
        && (awaited == null || awaited.isBefore(now) || next.isBefore(awaited));
  }

  private void await(Instant next) {
    awaited = next;
    long wait = Duration.between(clock.instant(), next).toMillis() + 1;
    timers.createSingleActionTimer(Math.max(SHORTEST_WAIT, wait), new TimerConfig(next, false));
  }
}
