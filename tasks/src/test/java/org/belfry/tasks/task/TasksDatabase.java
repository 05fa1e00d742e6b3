package org.belfry.tasks.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.belfry.platform.persistence.JdbiAccess;
import org.belfry.platform.persistence.SchemaMigration;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.deadline.DeadlineRun;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.effort.TimeEntries;
import org.belfry.tasks.effort.TimeLogging;
import org.belfry.tasks.lifecycle.NotificationTasks;
import org.belfry.tasks.lifecycle.TaskChange;
import org.belfry.tasks.lifecycle.TaskCreation;
import org.belfry.tasks.lifecycle.TaskDeletion;
import org.belfry.tasks.lifecycle.TaskOrder;
import org.belfry.tasks.lifecycle.TaskProgress;
import org.belfry.tasks.lifecycle.TaskSaving;
import org.belfry.tasks.listing.TaskListing;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The real tables, with transactions as the server would make them: one connection a thread. */
public final class TasksDatabase {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final DataSource dataSource;
  private final AtomicInteger statements = new AtomicInteger();
  private final List<TaskEvent> events = new ArrayList<>();
  private final Jdbi jdbi;

  public TasksDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = JdbiAccess.to(new Joining()).setSqlLogger(new Counting());
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    migration.run("task", "org/belfry/tasks/schema");
  }

  public Tasks tasks() {
    return new Tasks(jdbi);
  }

  public Deadlines deadlines() {
    return new Deadlines(jdbi);
  }

  public TaskListing listing() {
    return new TaskListing(tasks(), jdbi);
  }

  public TaskOrder order(Clock clock) {
    return new TaskOrder(tasks(), jdbi, clock);
  }

  public TaskCreation creation(Clock clock) {
    return new TaskCreation(tasks(), deadlines(), announcement(), clock);
  }

  public TaskProgress progress(Clock clock) {
    return new TaskProgress(tasks(), deadlines(), announcement(), clock);
  }

  public TaskChange change(Clock clock) {
    return new TaskChange(tasks(), deadlines(), clock);
  }

  public TaskDeletion deletion(Clock clock) {
    return new TaskDeletion(tasks(), deadlines(), new TimeEntries(jdbi), announcement(), clock);
  }

  public TaskSaving saving(Clock clock) {
    return new TaskSaving(tasks(), creation(clock), change(clock), progress(clock), clock);
  }

  public NotificationTasks notificationTasks(Clock clock) {
    return new NotificationTasks(tasks(), creation(clock), progress(clock), clock);
  }

  public TimeLogging timeLogging(Clock clock) {
    return new TimeLogging(tasks(), new TimeEntries(jdbi), announcement(), clock);
  }

  public DeadlineRun deadlineRun(Clock clock) {
    return new DeadlineRun(deadlines(), tasks(), announcement(), clock);
  }

  /** What was announced about a task. */
  public List<TaskEvent> eventsOf(Task task) {
    synchronized (events) {
      return events.stream().filter(event -> event.task().id().equals(task.id())).toList();
    }
  }

  /** What an interceptor does around a method with {@code @Transactional}. */
  public <T> T inTransaction(Supplier<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        CURRENT.remove();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  public void inTransaction(Runnable work) {
    boolean unused =
        inTransaction(
            () -> {
              work.run();
              return true;
            });
  }

  /** How many statements some work takes. */
  public int statementsOf(Runnable work) {
    int before = statements.get();
    inTransaction(work);
    return statements.get() - before;
  }

  private Announcement announcement() {
    return new Announcement(new Announced(this::keep));
  }

  private void keep(List<TaskEvent> announced) {
    synchronized (events) {
      events.addAll(announced);
    }
  }

  private final class Joining implements ConnectionFactory {
    @Override
    public Connection openConnection() throws SQLException {
      Connection joined = CURRENT.get();
      return joined == null ? dataSource.getConnection() : joined;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
      if (connection != CURRENT.get()) {
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
