package org.belfry.bench.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.belfry.bench.contest.Contestant;
import org.belfry.bench.contest.Rivals;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.subject.DueTasks;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * Many tasks fall due at one moment: each times out, is told to its customer's inbox and called
 * back for. In turns with as many jobs of db-scheduler's that post to the same sink.
 */
public final class Deadlines implements Scenario {
  /** So many at once while it warms up. */
  private static final int PART = 5;

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    int tasks = bench.options().tasks();
    int part = tasks / PART;
    Figures figures = bench.figures();
    try (Rig rig = bench.onPostgresql();
        DueTasks due = new DueTasks(rig.databaseUrl());
        Contestant dbScheduler = new Rivals(bench).dbScheduler()) {
      Processors processors = new Processors(rig, bench.postgresql());
      WarmUp warmUp = new WarmUp(bench.options().longestWarmUp(), figures);
      warmUp.run(rig.name(), () -> 1.0 * part / Fired.of(bench, due, part, () -> {}).calledBack());
      warmUp.run(dbScheduler.name(), () -> Round.of(dbScheduler, bench.sink(), part).rate());
      for (int i = 0; i < bench.options().runs(); i++) {
        Map<String, Duration> before = new LinkedHashMap<>();
        Fired fired = Fired.of(bench, due, tasks, () -> before.putAll(processors.used()));
        processors
            .microsSince(before, tasks)
            .forEach(
                (process, micros) ->
                    figures.add(new Series(name(), process, "CPU, µs a task"), micros));
        Round round = Round.of(dbScheduler, bench.sink(), tasks);
        figures.add(
            new Series(name(), rig.name(), "first callback arrived after, s"), fired.firstCall());
        figures.add(new Series(name(), rig.name(), "last event stored after, s"), fired.stored());
        figures.add(
            new Series(name(), rig.name(), "last callback arrived after, s"), fired.calledBack());
        figures.add(
            new Series(name(), dbScheduler.name(), "last arrival after, s"), round.lateBy());
        figures.add(
            new Series(name(), dbScheduler.name() + " : Belfry", "ratio of the last arrivals"),
            round.lateBy() / fired.calledBack());
      }
    }
  }
}
