package org.belfry.platform.identity.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.persistence.check.DatabaseRule;

/**
 * A database is in demo mode from its first start on, or never. In demo mode everybody can be an
 * administrator, so what was made then is not to be trusted later; and what is in earnest is not to
 * be opened to everybody.
 */
@ApplicationScoped
public class DemoModeRule implements DatabaseRule {
  private static final String HAS_TABLES =
      """
      SELECT 1 FROM information_schema.tables
       WHERE LOWER(table_name) = 'auth_demo_mode' AND table_schema = CURRENT_SCHEMA
      """;

  private static final String WAS_IN_DEMO_MODE = "SELECT 1 FROM auth_demo_mode";

  private static final String IS_IN_EARNEST = "SELECT 1 FROM auth_user WHERE demo = FALSE";

  @Override
  public Optional<ConfigurationFault> fault(Connection connection, Configuration configuration)
      throws SQLException {
    boolean demo = DemoMode.of(configuration).on();
    if (!DatabaseRule.exists(connection, HAS_TABLES)) {
      return Optional.empty();
    }
    boolean was = DatabaseRule.exists(connection, WAS_IN_DEMO_MODE);
    if (was && !demo) {
      return Optional.of(
          new ConfigurationFault(
              DemoMode.KEY,
              "false",
              "is true for a database that was in demo mode, when everybody could make"
                  + " administrators, tokens and keys",
              "Set belfry.db.url to a fresh database, or belfry.demo to true."));
    }
    if (!was && demo && DatabaseRule.exists(connection, IS_IN_EARNEST)) {
      return Optional.of(
          new ConfigurationFault(
              DemoMode.KEY,
              "true",
              "is false for a database that was not in demo mode from the beginning, which would"
                  + " open it to everybody",
              "Leave belfry.demo out, or set belfry.db.url to a fresh database."));
    }
    return Optional.empty();
  }
}
