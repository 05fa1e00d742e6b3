package org.belfry.webhooks.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.persistence.UnitOfWork;
import org.belfry.platform.time.Ticker;

/** Ends what has had its time: deliveries that expire, subscriptions that were deleted. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryTimer {
  private static final Logger LOG = System.getLogger(ExpiryTimer.class.getName());

  @Inject private UnitOfWork unit;
  @Inject private DeliveryExpiry expiry;
  @Inject private EndedSubscriptions ended;
  @Inject private Ticker ticker;

  /** Of what is deleted nothing depends on the second; what has expired is told soon. */
  @PostConstruct
  void start() {
    ticker.everySecond(this::expire);
  }

  private void expire() {
    guarded(
        "Expired deliveries stay queued", expiry::runOnce, count -> count == DeliveryExpiry.BATCH);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void removeEnded() {
    guarded(
        "Deleted subscriptions stay stored",
        ended::runOnce,
        count -> count == EndedSubscriptions.BATCH);
  }

  /** Nothing may get out of a timer: the server gives up those that fail. */
  private void guarded(String consequence, IntSupplier batch, IntPredicate full) {
    try {
      int count = unit.call(batch::getAsInt);
      while (full.test(count)) {
        count = unit.call(batch::getAsInt);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, consequence + " until the next tick works", failure);
    }
  }
}
