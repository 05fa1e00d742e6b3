package org.belfry.platform.persistence.outage;

import org.belfry.platform.problem.Causes;
import org.belfry.platform.trouble.Trouble;

/**
 * That the database is away, or cannot do its work, is told by whoever notices it first, on behalf
 * of all: every request and every timer fails meanwhile.
 */
public final class DatabaseOutage {
  private static final Trouble TROUBLE =
      new Trouble(
          "The database cannot be reached, or cannot do its work: requests are answered 503, and"
              + " what is due waits. See that it runs, has room and lets Belfry in"
              + " (belfry.db.url).");

  private DatabaseOutage() {}

  /** Whether an outage is why something failed; then nothing more is to be told of it. */
  public static boolean explains(Throwable failure) {
    boolean explained =
        DatabaseFailure.isUnreachable(failure)
            || (TROUBLE.lasts() && DatabaseFailure.isUnable(failure));
    if (explained) {
      TROUBLE.happened(reason(failure));
    }
    return explained;
  }

  /** The database did what was asked. */
  public static void worked() {
    TROUBLE.worked();
  }

  /** What the database, or the way to it, says: a line. */
  public static String reason(Throwable failure) {
    return Causes.root(failure).toString().lines().findFirst().orElse("");
  }
}
