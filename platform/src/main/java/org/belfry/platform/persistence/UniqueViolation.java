package org.belfry.platform.persistence;

import java.sql.SQLException;
import org.belfry.platform.problem.Causes;

/** Recognises that a row was refused because another has its key. */
public final class UniqueViolation {
  private static final String SQL_STATE = "23505";

  private UniqueViolation() {}

  /** Whether a unique key is at the bottom of this, however the persistence provider wraps it. */
  public static boolean caused(Throwable thrown) {
    return Causes.of(thrown)
        .anyMatch(
            cause -> cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState()));
  }
}
