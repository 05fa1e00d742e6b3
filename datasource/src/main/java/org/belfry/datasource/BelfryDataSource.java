package org.belfry.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens physical connections to the database that {@code belfry.db.url} names. The server's pool is
 * defined on this class, so one EAR runs on H2 and on PostgreSQL, on any server, without a resource
 * made by hand.
 */
public final class BelfryDataSource implements DataSource {
  public static final String PASSWORD = "belfry.db.password";

  private static final int CONNECT_SECONDS = 5;

  /** Longer than any statement takes. */
  private static final int SILENCE_SECONDS = 20;

  private final DataSource driver;
  private final Optional<PrivateFiles> files;

  /** Whether the operator has said what becomes of prepared statements. */
  private final boolean preparesAsTold;

  /** For a pool, which knows nothing but the name of the class. */
  public BelfryDataSource() {
    this(ConfigProvider.getConfig());
  }

  public BelfryDataSource(Config config) {
    JdbcUrl url = url(config);
    driver = driver(config, url);
    files = url.file().map(PrivateFiles::new);
    preparesAsTold = url.text().contains("prepareThreshold");
  }

  private static DataSource driver(Config config, JdbcUrl url) {
    String user = config.getOptionalValue("belfry.db.user", String.class).orElse("belfry");
    String password = Secrets.read(config, PASSWORD).orElse("");
    if (url.isH2()) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(url.text());
      h2.setUser(user);
      h2.setPassword(password);
      return h2;
    }
    PGSimpleDataSource postgresql = new PGSimpleDataSource();
    // A network that swallows everything must not hold a thread for ever; the URL can say
    // otherwise.
    postgresql.setConnectTimeout(CONNECT_SECONDS);
    postgresql.setLoginTimeout(CONNECT_SECONDS);
    postgresql.setSocketTimeout(SILENCE_SECONDS);
    postgresql.setTcpKeepAlive(true);
    postgresql.setURL(url.text());
    postgresql.setUser(user);
    postgresql.setPassword(password);
    postgresql.setReWriteBatchedInserts(true);
    // JPA providers bind a UUID as a string; the server then finds the type of the column itself.
    postgresql.setStringType("unspecified");
    return postgresql;
  }

  /**
   * A wrong one is told later, with all other faults. The server connects before Belfry starts:
   * until then an empty database in memory will do.
   */
  private static JdbcUrl url(Config config) {
    try {
      return config
          .getOptionalValue(JdbcUrl.KEY, String.class)
          .map(JdbcUrl::of)
          .orElse(JdbcUrl.DEFAULT);
    } catch (IllegalArgumentException wrong) {
      return JdbcUrl.of("jdbc:h2:mem:");
    }
  }

  /**
   * What PostgreSQL shows of these connections. That there is a property to set has a reason too:
   * WildFly accepts no definition of a data source without one.
   */
  public void setApplicationName(String name) {
    if (driver instanceof PGSimpleDataSource postgresql) {
      postgresql.setApplicationName(name);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    return prepared(opened().getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return prepared(opened().getConnection(user, password));
  }

  private DataSource opened() {
    files.ifPresent(PrivateFiles::prepare);
    return driver;
  }

  private Connection prepared(Connection connection) throws SQLException {
    if (driver instanceof PGSimpleDataSource) {
      PostgresqlSession.begin(connection, preparesAsTold);
    }
    return connection;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return driver.getLogWriter();
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) throws SQLException {
    driver.setLogWriter(writer);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return driver.getLoginTimeout();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    driver.setLoginTimeout(seconds);
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return driver.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return driver.isWrapperFor(type);
  }
}
