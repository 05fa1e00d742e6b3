package org.belfry.platform.persistence.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;

/**
 * Whether what is in the database goes with the configuration. Beans ask each; the launcher does so
 * before there are any, as {@link java.util.ServiceLoader} finds it, and so it needs nothing.
 */
public interface DatabaseRule {
  /**
   * What does not go together; empty if all does, or if there are no tables yet.
   *
   * @throws SQLException if the database cannot be asked
   */
  Optional<ConfigurationFault> fault(Connection connection, Configuration configuration)
      throws SQLException;

  /**
   * Whether a query finds anything.
   *
   * @param query is a constant
   */
  static boolean exists(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
