package org.belfry.webhooks.silence;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.persistence.UnitOfWork;

/** Looks for silences. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class SilenceTimer {
  private static final Logger LOG = System.getLogger(SilenceTimer.class.getName());

  @Inject private UnitOfWork unit;
  @Inject private SilenceWatch watch;

  @Schedule(hour = "*", minute = "*/5", second = "45", persistent = false)
  void tick() {
    try {
      runOnce();
    } catch (RuntimeException failure) {
      // The server removes a timer for good that fails twice.
      LOG.log(Level.WARNING, "Owners were not told of silent endpoints; they will be", failure);
    }
  }

  /** Tells every owner of a silence that has become news, each in a transaction. */
  public void runOnce() {
    unit.call(watch::news).forEach(silence -> unit.run(() -> watch.tell(silence)));
  }
}
