package org.belfry.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * A database of its own for one Belfry, or for several nodes of one.
 *
 * @param name what a test report calls it
 * @param settings the {@code belfry.db.*} keys that lead to it
 */
public record Database(String name, Map<String, String> settings) {
  /** The default: a file below the working directory. */
  public static final Database H2 = new Database("H2", Map.of());

  /** A connection of the test's own to a PostgreSQL. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        settings.get("belfry.db.url"), settings.get("belfry.db.user"), "");
  }

  @Override
  public String toString() {
    return name;
  }
}
