package org.belfry.platform.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.belfry.platform.configuration.StartRefusal;
import org.belfry.platform.persistence.transaction.UnhurriedTransactions;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings schemas up to date; several nodes may do so at once, as Flyway holds a lock meanwhile. */
public final class SchemaMigration {
  private static final String WHAT_H2_LACKS = "org/belfry/platform/persistence/h2";

  private final DataSource dataSource;
  private final boolean h2;

  /**
   * @throws IllegalStateException if the database cannot be reached
   */
  public SchemaMigration(DataSource dataSource) {
    this.dataSource = dataSource;
    try (Connection connection = dataSource.getConnection()) {
      h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached.", unreachable);
    }
  }

  /** Gives H2 what PostgreSQL has, so that the same statements run on both. */
  public void prepare() {
    if (h2) {
      run("platform", WHAT_H2_LACKS);
    }
  }

  /**
   * Beside the scripts is an empty file {@code flyway.location}, by which Flyway finds them on Open
   * Liberty.
   *
   * @see Schema
   */
  public void run(String prefix, String location) {
    Flyway flyway =
        Flyway.configure(Thread.currentThread().getContextClassLoader())
            .dataSource(h2 ? dataSource : UnhurriedTransactions.of(dataSource))
            .locations("classpath:" + location)
            .table(prefix + "_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .placeholders(Map.of("postgresql", h2 ? "--" : "", "h2", h2 ? "" : "--"))
            .load();
    requireNoneOfTheFuture(flyway);
    flyway.migrate();
  }

  /** Statements of this version may do harm to tables of a newer one. */
  private static void requireNoneOfTheFuture(Flyway flyway) {
    for (MigrationInfo migration : flyway.info().applied()) {
      if (migration.getState() == MigrationState.FUTURE_SUCCESS
          || migration.getState() == MigrationState.FUTURE_FAILED) {
        throw StartRefusal.because(new NewerSchema(migration.getScript()));
      }
    }
  }
}
