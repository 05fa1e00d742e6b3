package org.belfry.bench.scenario;

import java.time.Duration;
import java.util.Locale;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.Patience;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/** Publishers that publish as fast as they are answered, while everything is delivered. */
public final class Publish implements Scenario {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    for (String database : bench.options().databases()) {
      try (Rig rig = bench.on(database)) {
        push(bench, rig, new Size(8, 4_000, 1));
        push(bench, rig, new Size(8, 1_000, 10));
        push(bench, rig, new Size(2, 20, 1_000));
        pull(bench, rig, new Size(2, 60, 1_000));
      }
    }
  }

  /**
   * @param clients that publish at once
   * @param messages that they publish in a window
   * @param fanOut notifications that each of them becomes
   */
  private record Size(int clients, int messages, int fanOut) {
    String of(String method) {
      return String.format(Locale.ROOT, "publish, %d clients, %s to %d", clients, method, fanOut);
    }
  }

  private static void push(Workbench bench, Rig rig, Size size) throws Exception {
    String topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, size.fanOut(), n -> bench.sink().url(Behaviour.ANSWERS, n));
    Figures figures = bench.figures();
    String scenario = size.of("push");
    new WarmUp(bench.options().longestWarmUp(), figures)
        .run(scenario + ", " + rig.name(), () -> pushed(bench, rig, topic, size).delivered());
    for (int i = 0; i < bench.options().runs(); i++) {
      Rates rates = pushed(bench, rig, topic, size);
      figures.add(new Series(scenario, rig.name(), "messages/s"), rates.accepted());
      figures.add(new Series(scenario, rig.name(), "deliveries/s"), rates.delivered());
    }
  }

  private static void pull(Workbench bench, Rig rig, Size size) throws Exception {
    String topic = rig.hub().newTopic();
    rig.hub().subscribeToPull(topic, size.fanOut());
    Figures figures = bench.figures();
    String scenario = size.of("pull");
    new WarmUp(bench.options().longestWarmUp(), figures)
        .run(scenario + ", " + rig.name(), () -> accepted(rig, topic, size) * size.fanOut());
    for (int i = 0; i < bench.options().runs(); i++) {
      figures.add(
          new Series(scenario, rig.name(), "notifications stored/s"),
          accepted(rig, topic, size) * size.fanOut());
    }
  }

  /**
   * @param accepted messages, a second
   * @param delivered from the first request to the last arrival, a second
   */
  private record Rates(double accepted, double delivered) {}

  private static Rates pushed(Workbench bench, Rig rig, String topic, Size size) throws Exception {
    int notifications = size.messages() * size.fanOut();
    Arrivals arrivals = bench.sink().expect(notifications);
    long start = System.nanoTime();
    double accepted = accepted(rig, topic, size);
    arrivals.await(PATIENCE);
    Patience.until("all are recorded", PATIENCE, () -> rig.hub().queued() == 0);
    if (arrivals.distinct() != notifications || arrivals.count() != notifications) {
      throw new IllegalStateException("Delivered more than once: " + arrivals.count());
    }
    return new Rates(accepted, notifications * 1e9 / (arrivals.last() - start));
  }

  private static double accepted(Rig rig, String topic, Size size) throws Exception {
    return Publishers.publish(rig, topic, size.clients(), size.messages());
  }
}
