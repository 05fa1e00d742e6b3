package org.belfry.notifications.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.listing.GroupListing;
import org.belfry.notifications.listing.NotificationListing;
import org.belfry.notifications.live.NewsQuery;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.mailbox.Viewing;
import org.belfry.notifications.preference.Mutes;
import org.belfry.notifications.preference.Muting;
import org.belfry.notifications.retention.Retention;
import org.belfry.notifications.shelf.Awakening;
import org.belfry.notifications.shelf.DueSnoozes;
import org.belfry.notifications.shelf.Shelf;
import org.belfry.notifications.shelf.ShelfListing;
import org.belfry.notifications.shelf.Shelving;
import org.belfry.notifications.task.FollowedTasks;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.JdbiAccess;
import org.belfry.platform.persistence.SchemaMigration;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The real tables, with transactions as the server would make them: one connection a thread. */
public final class InboxDatabase {
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final DataSource dataSource;
  private final AtomicInteger statements = new AtomicInteger();
  private final Jdbi jdbi;

  public InboxDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = JdbiAccess.to(new Joining()).setSqlLogger(new Counting());
    SchemaMigration migration = new SchemaMigration(dataSource);
    migration.prepare();
    migration.run("inbox", "org/belfry/notifications/schema");
  }

  public Notifications notifications() {
    return new Notifications(jdbi);
  }

  public Mailboxes mailboxes() {
    return new Mailboxes(jdbi, users -> {});
  }

  public Posting posting() {
    return new Posting(
        mailboxes(),
        notifications(),
        new Arrivals(jdbi),
        new Mutes(jdbi),
        shelf(),
        Clock.systemUTC());
  }

  public Reading reading() {
    return new Reading(
        mailboxes(), notifications(), selections(), new ReadMarks(jdbi), Clock.systemUTC());
  }

  public Saving saving() {
    return new Saving(
        mailboxes(), notifications(), new Amendments(jdbi), posting(), shelf(), Clock.systemUTC());
  }

  public FollowedTasks tasks() {
    return new FollowedTasks(jdbi, mailboxes());
  }

  public Selections selections() {
    return new Selections(jdbi);
  }

  public Shelf shelf() {
    return new Shelf(jdbi);
  }

  public Shelving shelving() {
    return new Shelving(mailboxes(), selections(), new Tally(jdbi), shelf());
  }

  public ShelfListing shelfListing() {
    return new ShelfListing(jdbi);
  }

  public Muting muting() {
    return new Muting(mailboxes(), new Mutes(jdbi), Clock.systemUTC());
  }

  public Retention retention() {
    return new Retention(jdbi, mailboxes(), deletion());
  }

  public NewsQuery newsQuery() {
    return new NewsQuery(jdbi);
  }

  public Awakening awakening(Clock clock) {
    return new Awakening(mailboxes(), new DueSnoozes(jdbi), clock);
  }

  GroupListing groups() {
    return new GroupListing(jdbi);
  }

  NotificationListing listing() {
    return new NotificationListing(jdbi, mailboxes());
  }

  public Deletion deletion() {
    return new Deletion(mailboxes(), selections(), new Tally(jdbi), jdbi);
  }

  public Viewing viewing() {
    return new Viewing(mailboxes(), jdbi);
  }

  public Notification post(UserId user) {
    return inTransaction(
        () -> posting().post(Notice.of(Content.of("General", "title")), State.NEW, user));
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

  /** The mailbox as its notifications add up, its revision apart. */
  public Mailbox recount(UserId user) {
    Mailbox kept = mailboxes().get(user);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE read_at IS NULL) AS unread,"
                        + " COUNT(*) FILTER (WHERE id > :seen) AS unseen"
                        + " FROM inbox_notification WHERE user_id = :user")
                .bind("seen", kept.lastSeen())
                .bind("user", user.value())
                .map(
                    (row, context) ->
                        new Mailbox(
                            user,
                            row.getLong("total"),
                            row.getLong("unread"),
                            row.getLong("unseen"),
                            kept.lastSeen(),
                            kept.revision()))
                .one());
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
