package org.belfry.bench.scenario;

import java.util.Map;
import org.belfry.bench.Workbench;
import org.belfry.bench.contest.BelfryContestant;
import org.belfry.bench.contest.Contestant;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.WarmUp;

/** 20,000 jobs are persisted, then delivered: 20 messages to 1,000 subscriptions. */
public final class Drain implements Scenario {
  private static final int ENDPOINTS = 1_000;

  @Override
  public String name() {
    return "drain";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    int jobs = bench.options().jobs();
    try (Contestant belfry =
        new BelfryContestant(bench.onPostgresql(Map.of()), bench.sink(), ENDPOINTS)) {
      new WarmUp(bench.options().longestWarmUp(), bench.figures())
          .run(belfry.name(), () -> Round.of(belfry, bench.sink(), jobs).rate());
      for (int i = 0; i < bench.options().runs(); i++) {
        report(bench.figures(), belfry.name(), Round.of(belfry, bench.sink(), jobs));
      }
    }
  }

  private void report(Figures figures, String contestant, Round round) {
    figures.add(new Series(name(), contestant, "deliveries/s"), round.rate());
    figures.add(new Series(name(), contestant, "last late by, s"), round.lateBy());
    figures.add(new Series(name(), contestant, "all recorded after, s"), round.recordedAfter());
  }
}
