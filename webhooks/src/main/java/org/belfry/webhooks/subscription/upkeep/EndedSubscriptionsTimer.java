package org.belfry.webhooks.subscription.upkeep;

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

/** Removes what is left of deleted subscriptions; nothing depends on the second. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class EndedSubscriptionsTimer {
  private final Routine removal = new Routine("Deleted subscriptions stay stored.");

  @Inject private Transactions transactions;
  @Inject private EndedSubscriptions ended;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void remove() {
    removal.run(this::removeAll);
  }

  private void removeAll() {
    int count = transactions.call(ended::runOnce);
    while (count == EndedSubscriptions.BATCH) {
      count = transactions.call(ended::runOnce);
    }
  }
}
