package org.belfry.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.belfry.platform.persistence.schema.SchemaMigration;
import org.belfry.platform.persistence.transaction.LateWork;
import org.belfry.platform.persistence.transaction.PresentTransaction;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The real tables of a context, with transactions as the server would make them: one connection a
 * thread.
 */
public abstract class TestDatabase {
  /** Not that of another database. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Begun> current = new ThreadLocal<>();

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

  /** That of the thread that asks. */
  public final PresentTransaction presentTransaction() {
    return new Present();
  }

  /** What an interceptor does around a method with {@code @Transactional}. */
  public final <T> T inTransaction(Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      Begun begun = new Begun(connection, new LateWork());
      current.set(begun);
      try {
        T result = work.get();
        begun.late().run();
        connection.commit();
        begun.late().runAfterwards();
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
      @Nullable Begun joined = current.get();
      return joined == null ? dataSource.getConnection() : joined.connection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      @Nullable Begun joined = current.get();
      if (joined == null || connection != joined.connection()) {
        connection.close();
      }
    }
  }

  private record Begun(Connection connection, LateWork late) {}

  private final class Present implements PresentTransaction {
    @Override
    public boolean exists() {
      return current.get() != null;
    }

    @Override
    public <T> void beforeCommit(List<T> some, Consumer<List<T>> work) {
      @Nullable Begun begun = current.get();
      if (begun == null) {
        work.accept(some);
      } else {
        begun.late().add(some, work);
      }
    }

    @Override
    public void afterCommit(Runnable work) {
      @Nullable Begun begun = current.get();
      if (begun == null) {
        work.run();
      } else {
        begun.late().addAfterwards(work);
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
