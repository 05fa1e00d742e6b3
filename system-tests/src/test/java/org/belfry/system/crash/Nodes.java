package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.belfry.system.Belfry;
import org.belfry.system.outage.FrailDatabase;

/** Three Belfrys, each with a log of its own, on one database that can be taken from them. */
final class Nodes implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  /** What a node has claimed nobody else sends for so long. */
  static final Duration LEASE = TIMEOUT.plusSeconds(10);

  private static final int COUNT = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<Belfry> all = new ArrayList<>();
  private final FrailDatabase database = new FrailDatabase();
  private final Random random;

  Nodes(Random random) throws IOException {
    this.random = random;
  }

  /** The first one makes the tables, the others come together. */
  void start() throws SQLException {
    Map<String, String> settings =
        Map.of(
            "belfry.secret.key", key(),
            "belfry.db.pool-size", "12",
            "belfry.delivery.timeout", TIMEOUT.toString(),
            "belfry.delivery.retry-schedule", "PT0.3S,PT1S,PT2S",
            "belfry.delivery.circuit-pause", "PT1S",
            "belfry.delivery.circuit-max-pause", "PT2S");
    for (int i = 0; i < COUNT; i++) {
      all.add(Belfry.launch(database.database(role(i)), settings, List.of()));
      if (i == 0) {
        awaitReady();
      }
    }
    awaitReady();
  }

  List<Belfry> all() {
    return List.copyOf(all);
  }

  FrailDatabase database() {
    return database;
  }

  Belfry any() {
    return all.get(random.nextInt(all.size()));
  }

  Belfry anyBut(Belfry node) {
    List<Belfry> others = new ArrayList<>(all);
    others.remove(node);
    return others.get(random.nextInt(others.size()));
  }

  void awaitReady() {
    await("all nodes ready").atMost(PATIENCE).until(() -> all.stream().allMatch(Belfry::isReady));
  }

  /**
   * Waits until a transaction of this node has an inbox and waits for something else. It is one of
   * a client, for one of the inboxes that are written to; those of deadlines have a task as well.
   */
  void awaitInTransaction(Belfry node) {
    await("in the middle of a transaction")
        .atMost(Duration.ofSeconds(4))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                database.isWaitingForTable(role(all.indexOf(node)), "inbox_mailbox", "task_task"));
  }

  /** How many lines each has logged so far. */
  List<Long> logLines() {
    return all.stream().map(node -> node.output().lines().count()).toList();
  }

  /** By which the database tells one from the other. */
  private static String role(int node) {
    return "node_" + node;
  }

  private static String key() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  @Override
  public void close() throws IOException {
    all.forEach(Belfry::kill);
    database.close();
  }
}
