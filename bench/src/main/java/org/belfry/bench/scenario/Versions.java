package org.belfry.bench.scenario;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.belfry.bench.contest.BelfryContestant;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Ratio;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.OpenLoad;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.DueTasks;
import org.belfry.bench.subject.Hub;
import org.belfry.bench.subject.Inboxes;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Publishers;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * Whether a change made Belfry slower: this one and the one of before side by side, round after
 * round in turns; and the one of before a second time, since what differs there is noise.
 */
public final class Versions implements Scenario {
  private static final String NOW = "now";
  private static final String BEFORE = "before";
  private static final String AGAIN = "before, again";

  private static final int ENDPOINTS = 1_000;
  private static final int CLIENTS = 8;
  private static final int MESSAGES = 3_000;
  private static final int PER_SECOND = 200;
  private static final int TASKS = 10_000;
  private static final int WRITES = 3_000;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "versions";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    if (bench.options().before().isEmpty()) {
      bench.figures().note("versions: left out, as bench.before names no jar to compare with");
      return;
    }
    Map<String, Version> versions = new LinkedHashMap<>();
    try {
      versions.put(BEFORE, version(bench, BEFORE));
      versions.put(NOW, version(bench, NOW));
      versions.put(AGAIN, version(bench, AGAIN));
      compare(bench, versions, "drain", "deliveries/s", bench.options().jobs(), Version::drained);
      compare(bench, versions, "commits", "messages/s, 8 clients", MESSAGES, Version::published);
      compare(
          bench, versions, "latency", "1 : p50 in s, 200/s to 1", 5 * PER_SECOND, Version::atOnce);
      compare(bench, versions, "deadlines", "with callback/s", TASKS, Version::fired);
      compare(bench, versions, "inbox", "writes/s, 8 clients", WRITES, Version::written);
    } finally {
      for (Version version : versions.values()) {
        version.close();
      }
    }
  }

  /** More is better. */
  @FunctionalInterface
  private interface Question {
    double ask(Version version, int count) throws Exception;
  }

  private void compare(
      Workbench bench,
      Map<String, Version> versions,
      String what,
      String figure,
      int count,
      Question question)
      throws Exception {
    Map<String, WarmUp.Window> turns = new LinkedHashMap<>();
    versions.forEach(
        (name, version) -> turns.put(what + ", " + name, () -> question.ask(version, count)));
    new WarmUp(bench.options().longestWarmUp(), bench.figures()).run(turns);

    String scenario = name() + ", " + what;
    List<Double> change = new ArrayList<>();
    List<Double> noise = new ArrayList<>();
    List<String> order = new ArrayList<>(versions.keySet());
    for (int i = 0; i < bench.options().runs(); i++) {
      // Nobody is always the one who comes after the same other.
      Collections.rotate(order, 1);
      Map<String, Double> answers = new LinkedHashMap<>();
      for (String name : order) {
        Version version = requireNonNull(versions.get(name));
        Map<String, Duration> before = version.processors().used();
        double answer = question.ask(version, count);
        bench.figures().add(new Series(scenario, name, figure), answer);
        version
            .processors()
            .microsSince(before, count)
            .forEach(
                (process, micros) ->
                    bench
                        .figures()
                        .add(
                            new Series(scenario, name, "CPU of " + process + ", µs each"), micros));
        answers.put(name, answer);
      }
      change.add(ratio(answers, NOW));
      noise.add(ratio(answers, AGAIN));
    }
    tell(bench, scenario, NOW + " : " + BEFORE, change);
    tell(bench, scenario, AGAIN + " : " + BEFORE, noise);
  }

  private static double ratio(Map<String, Double> answers, String name) {
    return requireNonNull(answers.get(name)) / requireNonNull(answers.get(BEFORE));
  }

  private static void tell(Workbench bench, String scenario, String who, List<Double> ratios) {
    Ratio ratio = Ratio.of(ratios);
    bench.figures().add(new Series(scenario, who, "ratio"), ratio.mean());
    bench.figures().add(new Series(scenario, who, "ratio, 95 % from"), ratio.low());
    bench.figures().add(new Series(scenario, who, "ratio, 95 % to"), ratio.high());
  }

  private static Version version(Workbench bench, String name) throws Exception {
    Rig rig =
        name.equals(NOW)
            ? bench.onPostgresql()
            : bench.onPostgresql(bench.options().before().orElseThrow());
    String topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, 1, n -> bench.sink().url(Behaviour.ANSWERS, n));
    DueTasks due = new DueTasks(rig.databaseUrl());
    Inboxes.signUp(rig);
    return new Version(
        bench,
        rig,
        topic,
        new BelfryContestant(rig, bench.sink(), ENDPOINTS),
        due,
        new Processors(rig, bench.postgresql()));
  }

  /** One that runs. */
  private record Version(
      Workbench bench,
      Rig rig,
      String topic,
      BelfryContestant many,
      DueTasks due,
      Processors processors)
      implements AutoCloseable {
    double drained(int jobs) throws Exception {
      return Round.of(many, bench.sink(), jobs).rate();
    }

    double published(int messages) throws Exception {
      Arrivals arrivals = bench.sink().expect(messages);
      double perSecond = Publishers.publish(rig, topic, CLIENTS, messages);
      arrivals.await(PATIENCE);
      return perSecond;
    }

    double atOnce(int messages) throws Exception {
      Arrivals arrivals = bench.sink().expect(messages);
      long[] moments =
          new OpenLoad(rig.hub().connections())
              .run(PER_SECOND, messages, number -> Hub.publication(topic, number));
      arrivals.await(PATIENCE);
      return 1e9 / arrivals.since(moments).getValueAtPercentile(50);
    }

    double fired(int tasks) throws Exception {
      return tasks / Fired.of(bench, due, tasks, () -> {}).calledBack();
    }

    double written(int writes) throws Exception {
      return InboxWrites.perSecond(rig, writes);
    }

    @Override
    public void close() throws IOException, SQLException {
      due.close();
      many.close();
      rig.close();
    }
  }
}
