package org.belfry.notifications.retention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.schema.Migration;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Ticker;

/** Looks every few minutes for what was read long ago; more often if less long is enough. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  @Inject private RetentionSettings settings;
  @Inject private Retention retention;
  @Inject private Transactions transactions;
  @Inject private Clock clock;
  @Inject private Ticker ticker;

  @PostConstruct
  void start() {
    settings.age().map(RetentionTimer::pace).ifPresent(this::repeat);
  }

  private void repeat(Duration pace) {
    ticker.atItsPace(
        "Old notifications stay stored.",
        () -> {
          runOnce();
          return pace;
        },
        pace);
  }

  private static Duration pace(Duration age) {
    return Collections.max(List.of(SHORTEST, Collections.min(List.of(LONGEST, age))));
  }

  /** Deletes all that has had its time, a batch of one user's in a transaction. */
  public void runOnce() {
    settings.age().ifPresent(age -> prune(clock.instant().minus(age)));
  }

  private void prune(Instant before) {
    List<UserId> users = transactions.call(() -> retention.whose(before, 0));
    while (!users.isEmpty()) {
      for (UserId user : users) {
        prune(before, user);
      }
      long last = users.get(users.size() - 1).value();
      users = transactions.call(() -> retention.whose(before, last));
    }
  }

  private void prune(Instant before, UserId user) {
    boolean more;
    do {
      more = transactions.call(() -> retention.prune(before, Retention.BATCH, user));
    } while (more);
  }
}
