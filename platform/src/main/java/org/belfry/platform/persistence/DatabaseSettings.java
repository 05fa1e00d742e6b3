package org.belfry.platform.persistence;

import org.belfry.datasource.BelfryDataSource;
import org.belfry.datasource.JdbcUrl;
import org.belfry.platform.configuration.Configuration;

/**
 * Where the one database is ({@code belfry.db.*}).
 *
 * @param user may be empty
 * @param password may be empty
 * @param poolSize connections that a node may have at a time
 */
public record DatabaseSettings(JdbcUrl url, String user, String password, int poolSize) {
  public static final String POOL_SIZE = "belfry.db.pool-size";

  /**
   * More statements at a time make few databases faster, and four nodes fit into PostgreSQL's
   * default.
   */
  static final int DEFAULT_POOL_SIZE = 24;

  /** Kept open. */
  public static final int LEAST_CONNECTIONS = 4;

  private static final int SMALLEST_POOL = 8;
  private static final int LARGEST_POOL = 1000;

  public static DatabaseSettings of(Configuration configuration) {
    return new DatabaseSettings(
        configuration.value(
            JdbcUrl.KEY,
            JdbcUrl.DEFAULT,
            JdbcUrl::of,
            "is a JDBC URL of H2 or PostgreSQL",
            "Set it to jdbc:postgresql://localhost/belfry, for example."),
        configuration.text("belfry.db.user", "belfry"),
        configuration.text(BelfryDataSource.PASSWORD, ""),
        configuration.number(POOL_SIZE, DEFAULT_POOL_SIZE, SMALLEST_POOL, LARGEST_POOL));
  }

  public boolean isH2() {
    return url.isH2();
  }
}
