package org.belfry.webhooks.backlog;

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

/** Looks for those who let too much wait. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class BacklogTimer {
  private static final Logger LOG = System.getLogger(BacklogTimer.class.getName());

  @Inject private UnitOfWork unit;
  @Inject private BacklogWatch watch;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void tick() {
    try {
      runOnce();
    } catch (RuntimeException failure) {
      // The server removes a timer for good that fails twice.
      LOG.log(Level.WARNING, "What waits to be pulled was not looked at; it will be", failure);
    }
  }

  /** Stops what is pulled by everybody who lets too much wait, each in a transaction. */
  public void runOnce() {
    unit.call(watch::full).forEach(owner -> unit.run(() -> watch.stop(owner)));
  }
}
