package org.belfry.notifications.polling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jdbi.v3.core.Jdbi;

/** The one polling rate, for all clients. */
@ApplicationScoped
public class PollingRates {
  private static final int ROW = 1;
  private static final int MAX = 86_400;

  private static final String FIND =
      "SELECT timeout, max_timeout FROM inbox_polling WHERE id = :id";

  private static final String CHANGE =
      "UPDATE inbox_polling SET timeout = :timeout, max_timeout = :maxTimeout WHERE id = :id";

  private static final String ADD =
      "INSERT INTO inbox_polling (id, timeout, max_timeout) VALUES (:id, :timeout, :maxTimeout)";

  @Inject private Jdbi jdbi;

  public Polling get() {
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
              "is a number of seconds from %d to %d".formatted(least, MAX),
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
