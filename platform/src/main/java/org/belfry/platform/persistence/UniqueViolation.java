package org.belfry.platform.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises that a row was refused because another has its key. */
public final class UniqueViolation {
  private static final String SQL_STATE = "23505";

  /** Exceptions can cause one another. */
  private static final int DEEPEST = 100;

  private UniqueViolation() {}

  /** Whether a unique key is at the bottom of this, however the persistence provider wraps it. */
  public static boolean caused(Throwable thrown) {
    @Nullable Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
