package org.belfry.tasks.task;

import org.belfry.platform.persistence.FreshDatabases;

/** Databases for tests; they end with the process. */
public final class Databases {
  private Databases() {}

  public static TasksDatabase h2() {
    return new TasksDatabase(FreshDatabases.h2());
  }

  /** The same for all. */
  public static TasksDatabase postgresql() {
    return Postgresql.DATABASE;
  }

  private static final class Postgresql {
    static final TasksDatabase DATABASE = new TasksDatabase(FreshDatabases.pooledPostgresql());
  }
}
