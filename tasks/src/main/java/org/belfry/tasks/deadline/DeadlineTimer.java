package org.belfry.tasks.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Ticker;

/**
 * Makes happen what is due, from the start on. It looks once a second, so that the deadlines of a
 * node that died are in time too, and earlier if one is due before that.
 */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DeadlineTimer {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  /** For what is due, but held by somebody. */
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);

  @Inject private Transactions transactions;
  @Inject private DeadlineRun run;
  @Inject private Clock clock;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    ticker.atItsPace("What is due waits.", this::tick, LONGEST_WAIT);
  }

  /** Handles all that is due, a batch in a transaction. */
  public void runOnce() {
    DeadlineRun.Batch batch;
    do {
      batch = transactions.call(run::runOnce);
      run.committed(batch);
    } while (batch.handled() > 0);
  }

  private Duration tick() {
    runOnce();
    return transactions.call(run::next).map(this::until).orElse(LONGEST_WAIT);
  }

  private Duration until(Instant next) {
    Duration wait = Duration.between(clock.instant(), next).plusMillis(1);
    if (wait.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
