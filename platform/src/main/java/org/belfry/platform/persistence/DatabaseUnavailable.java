package org.belfry.platform.persistence;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.platform.problem.RetryLater;

/**
 * 503: the database cannot be reached or cannot do its work now. If that came in the middle of a
 * commit, nobody knows whether it was done.
 */
public final class DatabaseUnavailable extends RetryLater {
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Exceptions can cause one another. */
  private static final int DEEPEST = 100;

  /**
   * Beginnings of SQL states: connection, no resources, shut down, input or output; then H2's own.
   */
  private static final List<String> UNREACHABLE =
      List.of("08", "53", "57P", "58", "90067", "90098", "90121");

  /**
   * Read-only, transaction ended as it thought too long, or for another, lock not available,
   * cancelled.
   */
  private static final List<String> UNABLE =
      List.of("25006", "25P03", "25P04", "40", "55P03", "57014", "HYT00");

  DatabaseUnavailable() {
    super(
        503,
        "databaseUnavailable",
        "The database cannot be reached, or cannot do this now.",
        SOON,
        Map.of());
  }

  /** Empty unless the database's trouble is at the bottom of this, however deep. */
  public static Optional<DatabaseUnavailable> causing(Throwable thrown) {
    return causes(thrown)
        .filter(
            cause ->
                isUnreachable(cause)
                    || hasState(cause, UNABLE)
                    || cause instanceof SystemException
                    || cause instanceof RollbackException)
        .findFirst()
        .map(trouble -> new DatabaseUnavailable());
  }

  /** Whether nothing can be asked of it at all. */
  static boolean isUnreachable(Throwable thrown) {
    return causes(thrown).anyMatch(cause -> hasNoState(cause) || hasState(cause, UNREACHABLE));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
  }

  /** Databases always tell a state; what has none comes from the server's pool of connections. */
  private static boolean hasNoState(Throwable cause) {
    return cause instanceof SQLException sql && sql.getSQLState() == null;
  }

  private static boolean hasState(Throwable cause, List<String> beginnings) {
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && beginnings.stream().anyMatch(sql.getSQLState()::startsWith);
  }
}
