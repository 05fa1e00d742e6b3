package org.belfry.datasource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * What a session on PostgreSQL is told before anybody uses it, so that a node that freezes or is
 * cut off holds nothing for long that others need.
 */
public final class PostgresqlSession {
  /**
   * A transaction that rests for longer is ended, with its locks, and whoever waits longer for a
   * lock gives up: so of a frozen node's transactions that wait for one row at most two more get it
   * in turn, and others have it within 10 s. Belfry's transactions wait for nothing but the
   * database.
   */
  public static final Map<String, String> LIMITS =
      Map.of("idle_in_transaction_session_timeout", "3s", "lock_timeout", "5s");

  /** PostgreSQL looks whether the other end is still there, instead of in two hours' time. */
  private static final Map<String, String> LIFE_SIGNS =
      Map.of(
          "tcp_user_timeout", "6s",
          "tcp_keepalives_idle", "10",
          "tcp_keepalives_interval", "5",
          "tcp_keepalives_count", "3");

  private PostgresqlSession() {}

  /**
   * Sets all that, in one statement. A pooler such as PgBouncer gives each transaction to another
   * session: what is set there holds for anybody or nobody, so nothing is, and a statement that was
   * prepared is not there the next time.
   *
   * @param preparesAsTold whether the operator has said what becomes of prepared statements
   */
  static void begin(Connection connection, boolean preparesAsTold) throws SQLException {
    Map<String, String> settings = new TreeMap<>(LIMITS);
    settings.putAll(LIFE_SIGNS);
    String values =
        settings.entrySet().stream()
            .map(setting -> "('" + setting.getKey() + "', '" + setting.getValue() + "')")
            .collect(Collectors.joining(", "));
    PGConnection session = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement();
        ResultSet done =
            statement.executeQuery(
                "SELECT set_config(name, value, false) FROM (VALUES "
                    + values
                    + ") AS settings (name, value) WHERE pg_backend_pid() = "
                    + session.getBackendPID())) {
      if (!done.next() && !preparesAsTold) {
        session.setPrepareThreshold(0);
      }
    }
  }

  /** Whether nothing stands between this connection and PostgreSQL, by whose pid is told. */
  public static boolean isDirect(Connection connection) throws SQLException {
    PGConnection session = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement();
        ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
      pid.next();
      return pid.getInt(1) == session.getBackendPID();
    }
  }
}
