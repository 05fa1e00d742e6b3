package org.belfry.bench.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.bench.contest.BelfryContestant;
import org.belfry.bench.contest.Contestant;
import org.belfry.bench.contest.Rivals;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * 20,000 jobs are persisted, then delivered, by Belfry and by its rivals, round after round in
 * turns. Nobody but the one whose turn it is has anything to do.
 */
public final class Drain implements Scenario {
  private final String name;
  private final int endpoints;
  private final boolean rivals;

  /**
   * @param endpoints of Belfry's; its rivals have one
   * @param rivals whether Belfry is compared with others, or runs alone
   */
  public Drain(String name, int endpoints, boolean rivals) {
    this.name = name;
    this.endpoints = endpoints;
    this.rivals = rivals;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Workbench bench) throws Exception {
    List<Contestant> others = new ArrayList<>();
    try (Rig rig = bench.onPostgresql();
        Contestant belfry = new BelfryContestant(rig, bench.sink(), endpoints)) {
      if (rivals) {
        new Rivals(bench).enter(others);
      }
      warmUp(bench, belfry, others);
      Processors processors = new Processors(rig, bench.postgresql());
      for (int i = 0; i < bench.options().runs(); i++) {
        double rate = measured(bench, belfry, processors);
        for (Contestant other : others) {
          double ratio = rate / measured(bench, other);
          bench.figures().add(new Series(name, "Belfry : " + other.name(), "ratio"), ratio);
        }
      }
    } finally {
      for (Contestant other : others) {
        other.close();
      }
    }
  }

  /** In turns too: who has been idle for long is not as warm as he was. */
  private static void warmUp(Workbench bench, Contestant belfry, List<Contestant> others)
      throws Exception {
    Map<String, WarmUp.Window> turns = new LinkedHashMap<>();
    Stream.concat(Stream.of(belfry), others.stream())
        .forEach(
            contestant ->
                turns.put(
                    contestant.name(),
                    () -> Round.of(contestant, bench.sink(), bench.options().jobs()).rate()));
    new WarmUp(bench.options().longestWarmUp(), bench.figures()).run(turns);
  }

  private double measured(Workbench bench, Contestant contestant) throws Exception {
    return reported(bench, contestant, Round.of(contestant, bench.sink(), bench.options().jobs()));
  }

  private double measured(Workbench bench, Contestant belfry, Processors processors)
      throws Exception {
    int jobs = bench.options().jobs();
    Map<String, Duration> before = new LinkedHashMap<>();
    Round round = Round.of(belfry, bench.sink(), jobs, () -> before.putAll(processors.used()));
    processors
        .microsSince(before, jobs)
        .forEach(
            (process, micros) ->
                bench.figures().add(new Series(name, process, "CPU, µs a delivery"), micros));
    return reported(bench, belfry, round);
  }

  private double reported(Workbench bench, Contestant contestant, Round round) {
    String who = contestant.name();
    bench.figures().add(new Series(name, who, "deliveries/s"), round.rate());
    bench.figures().add(new Series(name, who, "last arrival after, s"), round.lateBy());
    bench.figures().add(new Series(name, who, "all recorded after, s"), round.recordedAfter());
    return round.rate();
  }
}
