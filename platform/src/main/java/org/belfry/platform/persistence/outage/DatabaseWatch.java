package org.belfry.platform.persistence.outage;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether the database is known to be away, by who asks it all the time. Requests are then refused
 * at once: each would hold a thread for as long as it takes to find out again, until none is left.
 */
@ApplicationScoped
public class DatabaseWatch {
  private volatile boolean away;

  /** It did what was asked. */
  public void answered() {
    away = false;
    DatabaseOutage.worked();
  }

  /** Something failed; tells whether that is because the database cannot be reached. */
  public boolean failed(Throwable failure) {
    away = DatabaseFailure.isUnreachable(failure);
    return away;
  }

  /**
   * Returns unless the database is away.
   *
   * @throws DatabaseUnavailable with status 503
   */
  public void check() {
    if (away) {
      throw new DatabaseUnavailable();
    }
  }
}
