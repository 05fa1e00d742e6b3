package org.belfry.bench.scenario;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.OpenLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.Hub;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/** From the moment at which a message was to be published to its arrivals, at fixed rates. */
public final class Latency implements Scenario {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double WINDOW_SECONDS = 5;

  @Override
  public String name() {
    return "latency";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    for (String database : bench.options().databases()) {
      try (Rig rig = bench.on(database)) {
        measure(bench, rig, 200, 1);
        measure(bench, rig, 200, 10);
        measure(bench, rig, 2, 1_000);
      }
    }
  }

  private void measure(Workbench bench, Rig rig, int perSecond, int fanOut) throws Exception {
    String scenario = String.format(Locale.ROOT, "%s, %d/s to %d", name(), perSecond, fanOut);
    Figures figures = bench.figures();
    String topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, fanOut, n -> bench.sink().url(Behaviour.ANSWERS, n));
    int count = (int) (perSecond * WINDOW_SECONDS);
    new WarmUp(bench.options().longestWarmUp(), figures)
        .run(
            scenario + ", " + rig.name() + " (p50 in µs)",
            () ->
                window(bench, rig, topic, perSecond, count, fanOut).getValueAtPercentile(50) / 1e3);
    for (int i = 0; i < bench.options().runs(); i++) {
      Histogram latency = window(bench, rig, topic, perSecond, 2 * count, fanOut);
      for (int percentile : new int[] {50, 90, 99}) {
        figures.add(
            new Series(scenario, rig.name(), "p" + percentile + ", ms"),
            latency.getValueAtPercentile(percentile) / 1e6);
      }
    }
  }

  /** What one window's messages took to each of their arrivals. */
  static Histogram window(
      Workbench bench, Rig rig, String topic, int perSecond, int count, int fanOut)
      throws InterruptedException {
    Arrivals arrivals = bench.sink().expect(count * fanOut);
    long[] moments =
        new OpenLoad(rig.hub().connections())
            .run(perSecond, count, number -> Hub.publication(topic, number));
    arrivals.await(PATIENCE);
    return arrivals.since(moments);
  }
}
