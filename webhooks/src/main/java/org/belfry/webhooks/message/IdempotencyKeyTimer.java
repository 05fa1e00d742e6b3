package org.belfry.webhooks.message;

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
import java.time.Duration;
import org.belfry.platform.persistence.Migration;

/** Forgets idempotency keys that nobody repeats any more. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyKeyTimer {
  private static final Logger LOG = System.getLogger(IdempotencyKeyTimer.class.getName());
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private IdempotencyKeys keys;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void tick() {
    try {
      runOnce();
    } catch (RuntimeException failure) {
      // The server removes a timer for good that fails twice.
      LOG.log(
          Level.WARNING, "Idempotency keys were not pruned; they are again in an hour", failure);
    }
  }

  /** Deletes the keys that have had their day. */
  public int runOnce() {
    return keys.prune(clock.instant().minus(KEPT));
  }
}
