package org.belfry.bench.scenario;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.ClosedLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.PostgreSql;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/** Publishing to one subscription, beside bare commits of one row on the same PostgreSQL. */
public final class Commits implements Scenario {
  private static final int CLIENTS = 8;
  private static final int MESSAGES = 6_000;
  private static final int ROWS = 20_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "commits";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    Figures figures = bench.figures();
    try (Rig rig = bench.onPostgresql()) {
      String topic = rig.hub().newTopic();
      rig.hub().subscribe(topic, 1, n -> bench.sink().url(Behaviour.ANSWERS, n));
      String table = table(bench);
      WarmUp warmUp = new WarmUp(bench.options().longestWarmUp(), figures);
      warmUp.run(rig.name(), () -> published(bench, rig, topic));
      warmUp.run("JDBC", () -> committed(table));
      Processors processors = new Processors(rig, bench.postgresql());
      for (int i = 0; i < bench.options().runs(); i++) {
        Map<String, Duration> before = processors.used();
        double published = published(bench, rig, topic);
        processors
            .microsSince(before, MESSAGES)
            .forEach(
                (process, micros) ->
                    figures.add(
                        new Series(name(), process, "CPU, µs a message with its delivery"),
                        micros));
        double committed = committed(table);
        figures.add(new Series(name(), rig.name(), "messages/s, 8 clients"), published);
        figures.add(new Series(name(), "JDBC", "single-row commits/s, 8 clients"), committed);
        figures.add(new Series(name(), "Belfry : JDBC", "ratio"), published / committed);
      }
    }
  }

  private static double published(Workbench bench, Rig rig, String topic)
      throws ExecutionException, InterruptedException {
    Arrivals arrivals = bench.sink().expect(MESSAGES);
    double published = Publishers.publish(rig, topic, CLIENTS, MESSAGES);
    arrivals.await(PATIENCE);
    return published;
  }

  private static String table(Workbench bench) throws SQLException {
    String url = bench.postgresql().newDatabase();
    try (Connection connection = PostgreSql.open(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bench_commit (id INTEGER NOT NULL, text VARCHAR NOT NULL)");
    }
    return url;
  }

  private static double committed(String url) throws ExecutionException, InterruptedException {
    return ClosedLoad.run(CLIENTS, ROWS, () -> new Committer(url));
  }

  /** A connection in auto-commit mode. */
  private static final class Committer implements ClosedLoad.Client {
    private final PreparedStatement insert;

    Committer(String url) throws SQLException {
      insert = PostgreSql.open(url).prepareStatement("INSERT INTO bench_commit VALUES (?, ?)");
    }

    @Override
    public void work(int number) throws SQLException {
      insert.setInt(1, number);
      insert.setString(2, "a row of which nothing else is known");
      insert.executeUpdate();
    }
  }
}
