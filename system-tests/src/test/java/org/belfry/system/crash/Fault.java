package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.belfry.system.Belfry;

/** What is done to nodes and their database; afterwards everything is there again. */
enum Fault {
  KILLED("a node is killed"),
  FROZEN("a node stands still for longer than a lease"),
  FROZEN_IN_TRANSACTION("a node stands still in the middle of a transaction"),
  DATABASE_RESTARTED("the database is restarted"),
  DATABASE_AWAY("the database is away for 15 s, longer than a lease"),
  CONNECTIONS_CUT("all connections to the database are cut"),
  ROLLING_RESTART("all nodes are restarted in turn");

  private static final Duration OUTAGE = Nodes.LEASE.plusSeconds(2);
  private static final int CUTS = 3;

  private final String meaning;

  Fault(String meaning) {
    this.meaning = meaning;
  }

  String meaning() {
    return meaning;
  }

  /** Whether it is over in seconds: no node has to start again, and no lease to end. */
  boolean isShort() {
    return switch (this) {
      case FROZEN_IN_TRANSACTION, DATABASE_RESTARTED, CONNECTIONS_CUT -> true;
      case KILLED, FROZEN, DATABASE_AWAY, ROLLING_RESTART -> false;
    };
  }

  /**
   * Does it under load, and gives the longest time after which all inboxes could be written to on a
   * living node: since the fault, or since the database is there again.
   */
  Duration strike(Nodes nodes, Load load) throws IOException, SQLException {
    return switch (this) {
      case KILLED -> kill(nodes, load);
      case FROZEN -> freeze(nodes, load);
      case FROZEN_IN_TRANSACTION -> freezeInTransaction(nodes, load);
      case DATABASE_RESTARTED -> restartDatabase(nodes, load);
      case DATABASE_AWAY -> takeDatabaseAway(nodes, load);
      case CONNECTIONS_CUT -> cutConnections(nodes, load);
      case ROLLING_RESTART -> restartInTurn(nodes, load);
    };
  }

  private static Duration kill(Nodes nodes, Load load) {
    Belfry victim = nodes.any();
    load.interrupt(victim::kill);
    Duration writable = load.inboxes().awaitWritable(nodes.anyBut(victim));
    victim.restart();
    return writable;
  }

  private static Duration freeze(Nodes nodes, Load load) {
    Belfry victim = nodes.any();
    load.interrupt(victim::freeze);
    try {
      Duration writable = load.inboxes().awaitWritable(nodes.anyBut(victim));
      outlast(OUTAGE);
      return writable;
    } finally {
      victim.thaw();
    }
  }

  private static Duration freezeInTransaction(Nodes nodes, Load load) throws SQLException {
    Belfry victim = nodes.any();
    try (Connection lock = nodes.database().lockAgainstWrites("inbox_notification")) {
      nodes.awaitInTransaction(victim);
      load.interrupt(victim::freeze);
      lock.rollback();
    }
    try {
      return load.inboxes().awaitWritable(nodes.anyBut(victim));
    } finally {
      victim.thaw();
    }
  }

  private static Duration restartDatabase(Nodes nodes, Load load) throws IOException {
    nodes.database().stop();
    nodes.database().startAgain();
    return load.inboxes().awaitWritable(nodes.any());
  }

  private static Duration takeDatabaseAway(Nodes nodes, Load load) throws IOException {
    nodes.database().stop();
    outlast(OUTAGE);
    nodes.database().startAgain();
    return load.inboxes().awaitWritable(nodes.any());
  }

  private static Duration cutConnections(Nodes nodes, Load load) {
    Duration longest = Duration.ZERO;
    for (int i = 0; i < CUTS; i++) {
      load.awaitProgress();
      nodes.database().line().cut();
      longest = longer(longest, load.inboxes().awaitWritable(nodes.any()));
    }
    return longest;
  }

  private static Duration restartInTurn(Nodes nodes, Load load) {
    Duration longest = Duration.ZERO;
    for (Belfry node : nodes.all()) {
      node.stop();
      longest = longer(longest, load.inboxes().awaitWritable(nodes.anyBut(node)));
      node.restart();
    }
    return longest;
  }

  /** There is nothing to see of it while it lasts. */
  private static void outlast(Duration duration) {
    await().pollDelay(duration).atMost(duration.plusSeconds(5)).until(() -> true);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
