package org.belfry.system.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.belfry.system.endpoint.Endpoints;

/** One round: three nodes under load, one fault after the other, and what came of it. */
final class FaultMatrix {
  /** So many faults of a round. */
  private static final int FAULTS = Integer.getInteger("faults.number", Fault.values().length);

  private final List<Struck> struck = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Endpoints endpoints;
  private final Random random;

  /**
   * A fault and what came of it until the next one.
   *
   * @param writable after which time all inboxes could be written to
   * @param accepted how many requests are known to be accepted
   * @param unknown of how many that is not known
   * @param repeated how many had been taken and came again
   * @param logLines how many the node logged that logged most
   */
  record Struck(
      Fault fault, Duration writable, long accepted, long unknown, long repeated, long logLines) {}

  FaultMatrix(Endpoints endpoints, long seed) {
    this.endpoints = endpoints;
    this.random = new Random(seed);
  }

  List<Struck> struck() {
    return List.copyOf(struck);
  }

  List<String> lost() {
    return verdicts.stream().flatMap(verdict -> verdict.lost().stream()).toList();
  }

  List<String> unexpected() {
    return verdicts.stream().flatMap(verdict -> verdict.unexpected().stream()).toList();
  }

  void run() throws Exception {
    try (Nodes nodes = new Nodes(random)) {
      nodes.start();
      try (Load load = new Load(nodes.all(), endpoints)) {
        load.awaitProgress();
        strikeAll(nodes, load);
        load.ledgers().forEach(ledger -> verdicts.add(Verdict.of(ledger)));
      }
    }
  }

  private void strikeAll(Nodes nodes, Load load) throws Exception {
    List<Fault> faults = order();
    List<Duration> writable = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Fault fault : faults) {
      marks.add(Mark.of(nodes, load));
      writable.add(strike(fault, nodes, load));
    }
    load.settle();
    marks.add(Mark.of(nodes, load));
    for (int i = 0; i < faults.size(); i++) {
      struck.add(marks.get(i).until(marks.get(i + 1), faults.get(i), writable.get(i), load));
    }
  }

  private static Duration strike(Fault fault, Nodes nodes, Load load)
      throws IOException, SQLException {
    Duration writable = fault.strike(nodes, load);
    nodes.awaitReady();
    load.awaitProgress();
    return writable;
  }

  /** All of them, or some: the outage, which is to be told of in few words, and short ones. */
  private List<Fault> order() {
    List<Fault> order = new ArrayList<>(Arrays.asList(Fault.values()));
    Collections.shuffle(order, random);
    if (FAULTS < order.size()) {
      order.sort(Comparator.comparing(FaultMatrix::rank));
    }
    return order.subList(0, Math.min(order.size(), FAULTS));
  }

  private static int rank(Fault fault) {
    if (fault == Fault.DATABASE_AWAY) {
      return 0;
    }
    return fault.isShort() ? 1 : 2;
  }

  /** How far everything is at a moment. */
  private record Mark(Instant at, long sent, long accepted, List<Long> logLines) {
    static Mark of(Nodes nodes, Load load) {
      return new Mark(
          Instant.now(),
          load.ledgers().stream().mapToLong(ledger -> ledger.published().size()).sum(),
          load.ledgers().stream().mapToLong(ledger -> ledger.accepted().size()).sum(),
          nodes.logLines());
    }

    Struck until(Mark later, Fault fault, Duration writable, Load load) {
      long nowAccepted = later.accepted - accepted;
      long most = 0;
      for (int node = 0; node < logLines.size(); node++) {
        most = Math.max(most, later.logLines.get(node) - logLines.get(node));
      }
      long repeated =
          load.ledgers().stream().mapToLong(one -> one.repeatedBetween(at, later.at)).sum();
      return new Struck(
          fault, writable, nowAccepted, later.sent - sent - nowAccepted, repeated, most);
    }
  }
}
