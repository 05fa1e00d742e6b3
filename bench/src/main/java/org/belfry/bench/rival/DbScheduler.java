package org.belfry.bench.rival;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.belfry.bench.load.Patience;
import org.jspecify.annotations.Nullable;

/** db-scheduler with its faster strategy, lock-and-fetch. */
final class DbScheduler implements Rival {
  static final int THREADS = Integer.getInteger("bench.db-scheduler.threads", 32);

  /** In batches of up to four times its threads; the next one when half of them are left. */
  private static final double LOWER =
      Double.parseDouble(System.getProperty("bench.db-scheduler.lower", "0.5"));

  private static final double UPPER =
      Double.parseDouble(System.getProperty("bench.db-scheduler.upper", "4"));
  private static final Duration POLLING = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TaskDescriptor<String> descriptor = TaskDescriptor.of("post", String.class);
  private final OneTimeTask<String> task;
  private final DataSource database;
  private @Nullable Scheduler scheduler;

  DbScheduler(String databaseUrl, Poster poster) throws Exception {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(databaseUrl);
    pool.setUsername("postgres");
    pool.setMaximumPoolSize(THREADS);
    database = new HikariDataSource(pool);
    task =
        Tasks.oneTime(descriptor)
            .execute(
                (instance, context) ->
                    poster.post(Integer.parseInt(instance.getId()), instance.getData()));
    try (InputStream tables =
            Objects.requireNonNull(DbScheduler.class.getResourceAsStream("db-scheduler.sql"));
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(tables.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void persist(int jobs) {
    Scheduler fresh =
        Scheduler.create(database, task)
            .threads(THREADS)
            .pollingInterval(POLLING)
            .pollUsingLockAndFetch(LOWER, UPPER)
            .build();
    fresh.scheduleBatch(
        IntStream.range(0, jobs)
            .<TaskInstance<?>>mapToObj(
                n -> descriptor.instance(String.valueOf(n)).data(Job.body(n)).build()),
        Instant.now());
    scheduler = fresh;
  }

  @Override
  public void go() {
    Objects.requireNonNull(scheduler).start();
  }

  @Override
  public void settle() throws Exception {
    Patience.until("db-scheduler is done", PATIENCE, () -> left() == 0);
    Objects.requireNonNull(scheduler).stop();
  }

  private long left() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM scheduled_tasks")) {
      count.next();
      return count.getLong(1);
    }
  }
}
