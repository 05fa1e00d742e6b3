package org.belfry.notifications.polling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jdbi.v3.core.Jdbi;

/**
 * The one polling rate, for all clients. It is remembered for a few seconds, as they all ask for it
 * with each count: that is how long another node may take to see a change.
 */
@ApplicationScoped
public class PollingRates {
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int ROW = 1;
  private static final int MAX = 86_400;

  private static final String FIND =
      "SELECT timeout, max_timeout FROM inbox_polling WHERE id = :id";

  private static final String CHANGE =
      "UPDATE inbox_polling SET timeout = :timeout, max_timeout = :maxTimeout WHERE id = :id";

  private static final String ADD =
      "INSERT INTO inbox_polling (id, timeout, max_timeout) VALUES (:id, :timeout, :maxTimeout)";

  @Inject private Jdbi jdbi;
  @Inject private Clock clock;
  @Inject private Event<Changed> changes;

  private volatile Remembered remembered = Remembered.NOTHING;

  /** What was last read from the database. */
  private record Remembered(Polling polling, Instant until) {
    static final Remembered NOTHING = new Remembered(Polling.DEFAULT, Instant.MIN);
  }

  /** The rate is another one. */
  record Changed() {}

  public Polling get() {
    Instant now = clock.instant();
    Remembered known = remembered;
    if (known.until().isBefore(now)) {
      known = new Remembered(stored(), now.plus(MEMORY));
      remembered = known;
    }
    return known.polling();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    remembered = Remembered.NOTHING;
  }

  private Polling stored() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("id", ROW)
                .map((row, context) -> new Polling(row.getInt(1), row.getInt(2)))
                .findOne()
                .orElse(Polling.DEFAULT));
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  @Transactional
  public void change(Polling polling) {
    check(polling);
    if (execute(CHANGE, polling) == 0) {
      execute(ADD, polling);
    }
    changes.fire(new Changed());
  }

  private static void check(Polling polling) {
    Faults faults = new Faults();
    check("timeout", polling.timeout(), 1, faults);
    check("maxTimeout", polling.maxTimeout(), Math.max(1, polling.timeout()), faults);
    faults.throwIfAny();
  }

  private static void check(String field, int seconds, int least, Faults faults) {
    if (seconds < least || seconds > MAX) {
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              field,
              seconds,
              String.format(Locale.ROOT, "is a number of seconds from %d to %d", least, MAX),
              "Send such a number."));
    }
  }

  private int execute(String sql, Polling polling) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("id", ROW)
                .bind("timeout", polling.timeout())
                .bind("maxTimeout", polling.maxTimeout())
                .execute());
  }
}
