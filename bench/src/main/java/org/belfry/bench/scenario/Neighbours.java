package org.belfry.bench.scenario;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.OpenLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.neighbour.BadNeighbours;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.Footprint;
import org.belfry.bench.subject.Hub;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * Endpoints that answer, without and with bad ones on the same topic. Nothing but the arrivals at
 * those that answer is counted.
 */
public final class Neighbours implements Scenario {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int SECONDS = 10;
  private static final int PUBLISHERS = 2;
  private static final int BURST = 20;

  private final String name;
  private final int answering;
  private final int perSecond;
  private final BadNeighbours.Arrival bad;

  /**
   * @param perSecond messages, each to all of them
   */
  public Neighbours(String name, int answering, int perSecond, BadNeighbours.Arrival bad) {
    this.name = name;
    this.answering = answering;
    this.perSecond = perSecond;
    this.bad = bad;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Workbench bench) throws Exception {
    try (BadNeighbours neighbours = bad.at(bench);
        Rig rig = bench.onPostgresql(neighbours.javaOptions())) {
      String topic = rig.hub().newTopic();
      rig.hub().subscribe(topic, answering, n -> bench.sink().url(Behaviour.ANSWERS, n));
      double p99Without = measure(bench, rig, topic, answering + " answer");
      neighbours.subscribe(rig.hub(), topic);
      double p99With =
          measure(bench, rig, topic, answering + " answer, " + neighbours.description());
      bench.figures().add(new Series(name, rig.name(), "p99 with : without"), p99With / p99Without);
    }
  }

  private double measure(Workbench bench, Rig rig, String topic, String whom) throws Exception {
    Figures figures = bench.figures();
    new WarmUp(bench.options().longestWarmUp(), figures)
        .run("%s, %s, burst".formatted(name, whom), () -> burst(bench, rig, topic));
    for (int i = 0; i < bench.options().runs(); i++) {
      figures.add(new Series(name, whom, "deliveries/s in a burst"), burst(bench, rig, topic));
    }
    Footprint footprint = new Footprint(rig);
    steady(bench, rig, topic); // not measured: what the bursts left is still retried
    Histogram all = new Histogram(3);
    for (int i = 0; i < bench.options().runs(); i++) {
      Histogram latency = steady(bench, rig, topic);
      all.add(latency);
      figures.add(new Series(name, whom, "p50, ms"), latency.getValueAtPercentile(50) / 1e6);
      figures.add(new Series(name, whom, "p99, ms"), latency.getValueAtPercentile(99) / 1e6);
      figures.add(new Series(name, whom, "threads at most, since the start"), footprint.threads());
      figures.add(new Series(name, whom, "heap after a collection, MB"), footprint.heap());
    }
    return all.getValueAtPercentile(99) / 1e6;
  }

  private double burst(Workbench bench, Rig rig, String topic) throws Exception {
    Arrivals arrivals = bench.sink().expect(BURST * answering);
    long start = System.nanoTime();
    Publishers.publish(rig, topic, PUBLISHERS, BURST);
    arrivals.await(PATIENCE);
    return arrivals.count() * 1e9 / (arrivals.last() - start);
  }

  private Histogram steady(Workbench bench, Rig rig, String topic) throws Exception {
    int count = perSecond * SECONDS;
    Arrivals arrivals = bench.sink().expect(count * answering);
    long[] moments =
        new OpenLoad(rig.hub().connections())
            .run(perSecond, count, number -> Hub.publication(topic, number));
    arrivals.await(PATIENCE);
    return arrivals.since(moments);
  }
}
