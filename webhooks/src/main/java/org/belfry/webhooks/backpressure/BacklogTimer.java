package org.belfry.webhooks.backpressure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Routine;

/** Looks for those who let too much wait. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class BacklogTimer {
  private final Routine routine = new Routine("Nobody looks at what waits to be pulled.");

  @Inject private Transactions transactions;
  @Inject private BacklogWatch watch;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void tick() {
    routine.run(this::runOnce);
  }

  /** Stops what is pulled by everybody who lets too much wait, each in a transaction. */
  public void runOnce() {
    transactions.call(watch::full).forEach(owner -> transactions.run(() -> watch.stop(owner)));
  }
}
