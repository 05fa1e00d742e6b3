package org.belfry.webhooks.delivery.completion;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.persistence.Transactions;
import org.belfry.platform.time.Routine;
import org.belfry.platform.time.Ticker;

/** Ends what has had its time: deliveries that expire, subscriptions that were deleted. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryTimer {
  private final Routine removal = new Routine("Deleted subscriptions stay stored.");

  @Inject private Transactions transactions;
  @Inject private DeliveryExpiry expiry;
  @Inject private EndedSubscriptions ended;
  @Inject private Ticker ticker;

  /** Of what is deleted nothing depends on the second; what has expired is told soon. */
  @PostConstruct
  void start() {
    ticker.everySecond("Expired deliveries stay queued.", this::expire);
  }

  private void expire() {
    all(expiry::runOnce, count -> count == DeliveryExpiry.BATCH);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void removeEnded() {
    removal.run(() -> all(ended::runOnce, count -> count == EndedSubscriptions.BATCH));
  }

  private void all(IntSupplier batch, IntPredicate full) {
    int count = transactions.call(batch::getAsInt);
    while (full.test(count)) {
      count = transactions.call(batch::getAsInt);
    }
  }
}
