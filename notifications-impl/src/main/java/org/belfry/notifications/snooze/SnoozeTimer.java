package org.belfry.notifications.snooze;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Ticker;

/** Looks once a second for what was snoozed until now. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class SnoozeTimer {
  @Inject private Transactions transactions;
  @Inject private SnoozeExpiry expiry;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    ticker.everySecond("What was snoozed stays away.", this::runOnce);
  }

  /** Brings back all that is due, a batch in a transaction. */
  public void runOnce() {
    int due;
    do {
      due = transactions.call(expiry::runOnce);
    } while (due == SnoozeExpiry.BATCH);
  }
}
