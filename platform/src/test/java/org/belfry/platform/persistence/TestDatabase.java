package org.belfry.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The real tables of a context, with transactions as the server would make them: one connection a
 * thread.
 */
public abstract class TestDatabase {
  /** Not that of another database. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  private final AtomicInteger statements = new AtomicInteger();
  private final DataSource dataSource;
  private final Jdbi jdbi;

  /**
   * @param prefix of the tables of the context
   * @param migrations where they are on the class path
   */
  protected TestDatabase(DataSource dataSource, String prefix, String migrations) {
    this.dataSource = dataSource;
    this.jdbi = JdbiAccess.to(new Joining()).setSqlLogger(new Counting());
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    migration.run(prefix, migrations);
  }

  public final Jdbi jdbi() {
    return jdbi;
  }

  /** What an interceptor does around a method with {@code @Transactional}. */
  public final <T> T inTransaction(Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        current.remove();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public final void inTransaction(Runnable work) {
    boolean unused =
        inTransaction(
            () -> {
              work.run();
              return true;
            });
  }

  /** How many statements some work takes. */
  public final int statementsOf(Runnable work) {
    int before = statements.get();
    inTransaction(work);
    return statements.get() - before;
  }

  private final class Joining implements ConnectionFactory {
    @Override
    public Connection openConnection() throws SQLException {
      Connection joined = current.get();
      return joined == null ? dataSource.getConnection() : joined;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      if (connection != current.get()) {
        connection.close();
      }
    }
  }

  private final class Counting implements SqlLogger {
    @Override
    public void logAfterExecution(StatementContext context) {
      statements.incrementAndGet();
    }
  }
}
