package org.belfry.platform.persistence.transaction;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Connections to PostgreSQL whose transactions may rest for as long as they like, and wait longer
 * for locks. Flyway needs them: a transaction holds its lock, while another one migrates. So does
 * the first work at a start: on a busy machine it takes seconds to load the classes for it.
 */
public final class UnhurriedTransactions {
  /** Nodes that run may hold a table that is to be changed for a while. */
  private static final String TAKE_YOUR_TIME =
      "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL lock_timeout = '15s'";

  private UnhurriedTransactions() {}

  public static DataSource of(DataSource dataSource) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Object result = call(dataSource, method, arguments);
          return result instanceof Connection connection ? unhurried(connection) : result;
        });
  }

  /** For the transaction only, so that whoever has the connection next does not inherit it. */
  private static Connection unhurried(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object result = call(connection, method, arguments);
          if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0])) {
            takeTime(connection);
          }
          return result;
        });
  }

  /** Tells PostgreSQL so for the transaction that goes on; other databases hurry nobody. */
  static void takeTime(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(TAKE_YOUR_TIME);
      }
    }
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
