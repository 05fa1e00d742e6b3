package org.belfry.platform.persistence.outage;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.belfry.platform.problem.Causes;
import org.belfry.platform.problem.RetryLater;

/** Tells kinds of the database's failures apart, however deep they are in what was thrown. */
public final class DatabaseFailure {
  /**
   * Beginnings of SQL states: connection, no resources, shut down, input or output; then H2's own.
   */
  private static final List<String> UNREACHABLE =
      List.of("08", "53", "57P", "58", "90067", "90098", "90121");

  /**
   * Read-only, transaction ended as it thought too long, or for an unknown reason, lock not
   * available, cancelled.
   */
  private static final List<String> UNABLE =
      List.of("25006", "25P03", "25P04", "40000", "40003", "55P03", "57014", "HYT00");

  /** Not serializable, or a deadlock: H2 has one state for both. */
  private static final List<String> CONFLICT = List.of("40001", "40P01");

  private DatabaseFailure() {}

  /**
   * What to tell a caller of a failure that may pass by itself: {@link TransactionConflict} or
   * {@link DatabaseUnavailable}; empty if it is of another kind.
   */
  public static Optional<RetryLater> passing(Throwable thrown) {
    if (isConflict(thrown)) {
      return Optional.of(new TransactionConflict());
    }
    return isUnreachable(thrown) || isUnable(thrown)
        ? Optional.of(new DatabaseUnavailable())
        : Optional.empty();
  }

  /**
   * Whether the database ended a transaction because others were in its way: nothing of it was
   * done, and the same may succeed at once.
   */
  public static boolean isConflict(Throwable thrown) {
    return Causes.of(thrown).anyMatch(cause -> hasState(cause, CONFLICT));
  }

  /** Whether nothing can be asked of it at all. */
  static boolean isUnreachable(Throwable thrown) {
    // A commit that is lost on its way is an XAException, without what the database has said.
    return Causes.of(thrown)
        .anyMatch(
            cause ->
                hasNoState(cause) || hasState(cause, UNREACHABLE) || cause instanceof XAException);
  }

  /** Whether it could be asked, but did not do it. */
  static boolean isUnable(Throwable thrown) {
    return Causes.of(thrown)
        .anyMatch(
            cause ->
                hasState(cause, UNABLE)
                    || cause instanceof SystemException
                    || isUnexplained(cause));
  }

  /** What somebody threw just before a commit speaks for itself. */
  private static boolean isUnexplained(Throwable cause) {
    return cause instanceof RollbackException && !(cause.getCause() instanceof RuntimeException);
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
