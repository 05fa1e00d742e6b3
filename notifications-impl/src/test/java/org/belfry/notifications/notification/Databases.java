package org.belfry.notifications.notification;

import org.belfry.platform.persistence.FreshDatabases;

/** Databases for tests; they end with the process. */
public final class Databases {
  private Databases() {}

  public static InboxDatabase h2() {
    return new InboxDatabase(FreshDatabases.h2());
  }

  /** The same for all. */
  public static InboxDatabase postgresql() {
    return Postgresql.DATABASE;
  }

  private static final class Postgresql {
    static final InboxDatabase DATABASE = new InboxDatabase(FreshDatabases.pooledPostgresql());
  }
}
