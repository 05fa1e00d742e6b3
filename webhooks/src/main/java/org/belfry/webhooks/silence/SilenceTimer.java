package org.belfry.webhooks.silence;

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

/** Looks for silences. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class SilenceTimer {
  private final Routine routine = new Routine("Owners are not told of silent endpoints.");

  @Inject private Transactions transactions;
  @Inject private SilenceWatch watch;

  @Schedule(hour = "*", minute = "*/5", second = "45", persistent = false)
  void tick() {
    routine.run(this::runOnce);
  }

  /** Tells every owner of a silence that has become news, each in a transaction. */
  public void runOnce() {
    transactions.call(watch::news).forEach(silence -> transactions.run(() -> watch.tell(silence)));
  }
}
