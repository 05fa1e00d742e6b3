package org.belfry.bench.scenario;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.belfry.bench.contest.BelfryContestant;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.ClosedLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.OldNotifications;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/** Publishing, delivering and every list of the hub, with little history and with a long one. */
public final class History implements Scenario {
  private static final int LITTLE = 10_000;
  private static final int ENDPOINTS = 1_000;
  private static final int MESSAGES = 300;
  private static final int REQUESTS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final List<String> LISTS =
      List.of(
          "pullNotifications",
          "deliveryQueue",
          "receivedNotifications",
          "failedNotifications",
          "receivedNotifications?subscription=%s",
          "receivedNotifications?topic=%s",
          "topics",
          "subscriptions");

  @Override
  public String name() {
    return "history";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    try (Aged young = aged(bench, LITTLE);
        Aged old = aged(bench, bench.options().history())) {
      String ratio =
          String.format(Locale.ROOT, "%,d : %,d old ones", bench.options().history(), LITTLE);
      compare(bench, ratio, "publish to 1, ms", young, old, aged -> published(bench, aged));
      compare(bench, ratio, "drain, ms a delivery", young, old, aged -> drained(bench, aged));
      young.past().vacuum();
      old.past().vacuum();
      for (String list : LISTS) {
        compare(
            bench,
            ratio,
            "GET " + list.replace("%s", "…") + ", ms",
            young,
            old,
            aged -> listed(aged, list));
      }
    }
  }

  /** A Belfry with a past. */
  private record Aged(Rig rig, BelfryContestant many, String topic, OldNotifications past)
      implements AutoCloseable {
    @Override
    public void close() throws IOException, SQLException {
      many.close();
      rig.close();
    }
  }

  /** What something costs. */
  @FunctionalInterface
  private interface Cost {
    double of(Aged aged) throws Exception;
  }

  private void compare(Workbench bench, String ratio, String what, Aged young, Aged old, Cost cost)
      throws Exception {
    WarmUp warmUp = new WarmUp(bench.options().longestWarmUp(), bench.figures());
    warmUp.run(what, () -> 1e3 * cost.of(young));
    warmUp.run(what, () -> 1e3 * cost.of(old));
    for (int i = 0; i < bench.options().runs(); i++) {
      double little = cost.of(young);
      double much = cost.of(old);
      bench
          .figures()
          .add(
              new Series(name(), String.format(Locale.ROOT, "%,d old ones", LITTLE), what), little);
      bench
          .figures()
          .add(
              new Series(
                  name(),
                  String.format(Locale.ROOT, "%,d old ones", bench.options().history()),
                  what),
              much);
      bench.figures().add(new Series(name(), ratio, what + ", ratio"), much / little);
    }
  }

  private static Aged aged(Workbench bench, int count) throws Exception {
    Rig rig = bench.onPostgresql();
    String topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, 1, n -> bench.sink().url(Behaviour.ANSWERS, n));
    OldNotifications past = new OldNotifications(rig, bench.sink());
    past.make(count);
    bench.figures().note(String.format(Locale.ROOT, "%,d old notifications are loaded", count));
    return new Aged(rig, new BelfryContestant(rig, bench.sink(), ENDPOINTS), topic, past);
  }

  private static double published(Workbench bench, Aged aged) throws Exception {
    Arrivals arrivals = bench.sink().expect(MESSAGES);
    double perSecond = Publishers.publish(aged.rig(), aged.topic(), 1, MESSAGES);
    arrivals.await(PATIENCE);
    return 1e3 / perSecond;
  }

  private static double drained(Workbench bench, Aged aged) throws Exception {
    return 1e3 / Round.of(aged.many(), bench.sink(), bench.options().jobs()).rate();
  }

  private static double listed(Aged aged, String list) throws Exception {
    String path =
        "/notifications/"
            + list.formatted(
                list.contains("topic=") ? aged.past().topic() : aged.past().subscription());
    return 1e3
        / ClosedLoad.run(1, REQUESTS, () -> number -> aged.rig().hub().get(path).expect(200));
  }
}
