package org.belfry.notifications.retention;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Migration;
import org.belfry.platform.persistence.UnitOfWork;

/** Looks every few minutes for what was read long ago. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
  private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());

  @Inject private RetentionSettings settings;
  @Inject private Retention retention;
  @Inject private UnitOfWork unit;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void tick() {
    try {
      runOnce();
    } catch (RuntimeException failure) {
      // The server removes a timer for good that fails twice.
      LOG.log(Level.WARNING, "Old notifications stay until the next try in 5 minutes", failure);
    }
  }

  /** Deletes all that has had its time, a batch of one user's in a transaction. */
  public void runOnce() {
    settings.age().ifPresent(age -> prune(clock.instant().minus(age)));
  }

  private void prune(Instant before) {
    List<UserId> users = unit.call(() -> retention.whose(before, 0));
    while (!users.isEmpty()) {
      for (UserId user : users) {
        prune(before, user);
      }
      long last = users.get(users.size() - 1).value();
      users = unit.call(() -> retention.whose(before, last));
    }
  }

  private void prune(Instant before, UserId user) {
    boolean more;
    do {
      more = unit.call(() -> retention.prune(before, Retention.BATCH, user));
    } while (more);
  }
}
