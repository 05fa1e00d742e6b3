package org.belfry.webhooks.message;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.time.Routine;

/** Forgets idempotency keys that nobody repeats any more. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyKeyTimer {
  private final Routine routine = new Routine("Old idempotency keys stay stored.");
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject private IdempotencyKeys keys;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void tick() {
    routine.run(this::runOnce);
  }

  /** Deletes the keys that have had their day. */
  public int runOnce() {
    return keys.prune(clock.instant().minus(KEPT));
  }
}
