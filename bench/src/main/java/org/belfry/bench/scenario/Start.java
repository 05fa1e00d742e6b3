package org.belfry.bench.scenario;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.OpenLoad;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.Belfry;
import org.belfry.bench.subject.Footprint;
import org.belfry.bench.subject.Hub;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Rig;
import org.belfry.bench.workbench.Workbench;

/**
 * How long a start takes on a database that is there, and what the first minute after it is like,
 * when messages come from its first moment on: by {@code java -jar}, by the line that a warm-up has
 * printed, and by an older jar.
 */
public final class Start implements Scenario {
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 60;
  private static final int FIRST_SECONDS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    Map<String, Way> ways = new LinkedHashMap<>();
    if (bench.options().before().isPresent()) {
      ways.put("before", Way.byJar(bench, bench.options().before().get()));
    }
    ways.put("java -jar", Way.byJar(bench, bench.options().jar()));
    ways.put("warmed up", Way.warmedUp(bench));
    for (int i = 0; i < bench.options().runs(); i++) {
      for (String name : ways.keySet()) {
        measure(bench, name, requireNonNull(ways.get(name)));
      }
    }
  }

  private void measure(Workbench bench, String name, Way way) throws Exception {
    long began = System.nanoTime();
    try (Rig rig = way.start()) {
      add(bench, name, "ready after, s", (System.nanoTime() - began) / 1e9);
      double used =
          requireNonNull(new Processors(rig, bench.postgresql()).used().get("Belfry's process"))
                  .toMillis()
              / 1e3;
      add(bench, name, "processor until then, s", used);
      int count = SECONDS * PER_SECOND;
      Arrivals arrivals = bench.sink().expect(count);
      long[] moments =
          new OpenLoad(rig.hub().connections())
              .run(PER_SECOND, count, number -> Hub.publication(way.topic(), number));
      arrivals.await(PATIENCE);
      add(bench, name, "first 5 s", arrivals.since(moments, FIRST_SECONDS * PER_SECOND));
      add(bench, name, "first minute", arrivals.since(moments));
      add(bench, name, "resident after it, MB", new Footprint(rig).resident());
    }
  }

  private void add(Workbench bench, String name, String when, Histogram latency) {
    for (int percentile : new int[] {50, 99}) {
      add(
          bench,
          name,
          when + ", p" + percentile + ", ms",
          latency.getValueAtPercentile(percentile) / 1e6);
    }
  }

  private void add(Workbench bench, String name, String figure, double value) {
    bench.figures().add(new Series(name(), name, figure), value);
  }

  /**
   * How one is started again and again.
   *
   * @param topic with one subscription
   */
  private record Way(List<String> program, Path home, Map<String, String> settings, String topic) {
    static Way byJar(Workbench bench, Path jar) throws Exception {
      return of(bench, List.of("-jar", jar.toString()), bench.newHome());
    }

    static Way warmedUp(Workbench bench) throws Exception {
      Path home = bench.newHome();
      Files.createDirectories(home);
      Process warmup =
          new ProcessBuilder(Belfry.java(), "-jar", bench.options().jar().toString(), "--warmup")
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("warmup.log").toFile())
              .start();
      if (warmup.waitFor() != 0) {
        throw new IOException("It could not be warmed up, see warmup.log in " + home);
      }
      return of(bench, List.of("@" + home.resolve("data/server/start")), home);
    }

    /** The first start makes the database, and unpacks; it is not measured. */
    private static Way of(Workbench bench, List<String> program, Path home) throws Exception {
      String url = bench.postgresql().newDatabase();
      Way blank =
          new Way(program, home, Map.of("belfry.db.url", url, "belfry.db.user", "postgres"), "");
      try (Rig rig = blank.start()) {
        String topic = rig.hub().newTopic();
        rig.hub().subscribe(topic, 1, n -> bench.sink().url(Behaviour.ANSWERS, n));
        return new Way(program, home, blank.settings(), URI.create(topic).getPath());
      }
    }

    Rig start() throws Exception {
      return new Rig(
          "Belfry, PostgreSQL",
          requireNonNull(settings.get("belfry.db.url")),
          Belfry.start(program, home, settings));
    }
  }
}
