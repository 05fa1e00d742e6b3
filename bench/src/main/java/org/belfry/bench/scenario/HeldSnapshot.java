package org.belfry.bench.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belfry.bench.contest.BelfryContestant;
import org.belfry.bench.contest.Contestant;
import org.belfry.bench.contest.Rivals;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Sample;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.DueTasks;
import org.belfry.bench.subject.Inboxes;
import org.belfry.bench.subject.PostgreSql;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * What a snapshot costs that somebody holds for minutes, as a dump or a forgotten transaction does:
 * PostgreSQL can remove nothing that died since. Everything that a queue is for is done in turns,
 * by Belfry and its rivals, without and then with one.
 */
public final class HeldSnapshot implements Scenario {
  private static final int ENDPOINTS = 1_000;
  private static final int PER_SECOND = 200;
  private static final int STEADY = 5 * PER_SECOND;
  private static final int TASKS = 20_000;
  private static final int WRITES = 3_000;

  @Override
  public String name() {
    return "held-snapshot";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    try (Rig rig = bench.onPostgresql();
        BelfryContestant belfry = new BelfryContestant(rig, bench.sink(), ENDPOINTS);
        DueTasks due = new DueTasks(rig.databaseUrl())) {
      compare(bench, turns(bench, rig, belfry, due));
    }
    // One after another: what one of them does while it is idle would be taken from the others.
    Rivals rivals = new Rivals(bench);
    try (Contestant rival = rivals.dbScheduler()) {
      compare(bench, Map.of(drainOf(rival), drain(bench, rival)));
    }
    Optional<Contestant> graphileWorker = rivals.graphileWorker();
    if (graphileWorker.isPresent()) {
      try (Contestant rival = graphileWorker.get()) {
        compare(bench, Map.of(drainOf(rival), drain(bench, rival)));
      }
    }
  }

  /**
   * Takes the turns without a snapshot that is held, then with one, and again without: there is
   * more in the tables by then, which is not the snapshot's doing.
   */
  private void compare(Workbench bench, Map<String, WarmUp.Window> turns) throws Exception {
    new WarmUp(bench.options().longestWarmUp(), bench.figures()).run(turns);
    Map<String, List<Double>> without = new LinkedHashMap<>();
    for (int i = 0; i < bench.options().runs(); i++) {
      measure(bench, "without", turns, without);
    }
    Map<String, List<Double>> held = new LinkedHashMap<>();
    try (PostgreSql.Held snapshots = bench.postgresql().hold()) {
      bench.figures().note(snapshots.connections().size() + " snapshots are held");
      long end = System.nanoTime() + bench.options().held().toNanos();
      while (System.nanoTime() < end) {
        measure(bench, "held", turns, held);
      }
    }
    bench.postgresql().vacuum();
    for (int i = 0; i < bench.options().runs(); i++) {
      measure(bench, "without, afterwards", turns, without);
    }
    turns.keySet().forEach(what -> compare(bench, what, without, held));
  }

  /** Each gives a figure of which more is better. */
  private static Map<String, WarmUp.Window> turns(
      Workbench bench, Rig rig, BelfryContestant belfry, DueTasks due) throws Exception {
    String topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, 1, n -> bench.sink().url(Behaviour.ANSWERS, n));
    Inboxes.signUp(rig);
    Map<String, WarmUp.Window> turns = new LinkedHashMap<>();
    turns.put(drainOf(belfry), drain(bench, belfry));
    turns.put(
        "1 : p99 in s, 200/s to 1",
        () ->
            1e9
                / Latency.window(bench, rig, topic, PER_SECOND, STEADY, 1)
                    .getValueAtPercentile(99));
    turns.put(
        "deadlines with callback/s",
        () -> TASKS / Fired.of(bench, due, TASKS, () -> {}).calledBack());
    turns.put("inbox, writes/s", () -> InboxWrites.perSecond(rig, WRITES));
    return turns;
  }

  private static String drainOf(Contestant contestant) {
    return "drain of " + contestant.name() + ", deliveries/s";
  }

  private static WarmUp.Window drain(Workbench bench, Contestant contestant) {
    return () -> Round.of(contestant, bench.sink(), bench.options().jobs()).rate();
  }

  private void measure(
      Workbench bench,
      String how,
      Map<String, WarmUp.Window> turns,
      Map<String, List<Double>> measured)
      throws Exception {
    for (Map.Entry<String, WarmUp.Window> turn : turns.entrySet()) {
      double value = turn.getValue().measure();
      bench.figures().add(new Series(name(), how, turn.getKey()), value);
      measured.computeIfAbsent(turn.getKey(), any -> new ArrayList<>()).add(value);
    }
  }

  private void compare(
      Workbench bench,
      String what,
      Map<String, List<Double>> without,
      Map<String, List<Double>> held) {
    double before = new Sample(Objects.requireNonNull(without.get(what))).median();
    List<Double> all = Objects.requireNonNull(held.get(what));
    List<Double> last = all.subList(all.size() - (all.size() + 3) / 4, all.size());
    add(bench, "held : without", what, new Sample(all).median() / before);
    add(bench, "last quarter : without", what, new Sample(last).median() / before);
  }

  private void add(Workbench bench, String who, String what, double ratio) {
    bench.figures().add(new Series(name(), who, what + ", ratio of medians"), ratio);
  }
}
