package org.belfry.platform.persistence;

import org.belfry.datasource.BelfryDataSource;
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.Configuration;

/**
 * Where the one database is ({@code belfry.db.*}).
 *
 * @param user may be empty
 * @param password may be empty
 */
record DatabaseSettings(JdbcUrl url, String user, String password) {
  static DatabaseSettings of(Configuration configuration) {
    return new DatabaseSettings(
        configuration.value(
            JdbcUrl.KEY,
            JdbcUrl.DEFAULT,
            JdbcUrl::of,
            "is a JDBC URL of H2 or PostgreSQL",
            "Set it to jdbc:postgresql://localhost/belfry, for example."),
        configuration.text("belfry.db.user", "belfry"),
        configuration.text(BelfryDataSource.PASSWORD, ""));
  }

  boolean isH2() {
    return url.isH2();
  }
}
