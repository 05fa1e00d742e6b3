package org.belfry.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.neighbour.HangingNeighbours;
import org.belfry.bench.neighbour.HostileNeighbours;
import org.belfry.bench.scenario.Commits;
import org.belfry.bench.scenario.Deadlines;
import org.belfry.bench.scenario.Drain;
import org.belfry.bench.scenario.HeldSnapshot;
import org.belfry.bench.scenario.History;
import org.belfry.bench.scenario.Inbox;
import org.belfry.bench.scenario.Latency;
import org.belfry.bench.scenario.Neighbours;
import org.belfry.bench.scenario.Publish;
import org.belfry.bench.scenario.Scenario;
import org.belfry.bench.scenario.Start;
import org.belfry.bench.scenario.Versions;
import org.belfry.bench.workbench.Options;
import org.belfry.bench.workbench.Workbench;

/** Runs scenarios and prints their table. */
public final class Bench {
  private static final List<Scenario> SCENARIOS =
      List.of(
          new Drain("drain", 1_000, false),
          new Drain("drain-one", 1, false),
          new Drain("contest", 1_000, true),
          new Commits(),
          new Publish(),
          new Latency(),
          new Neighbours("neighbour", 400, 4, bench -> new HangingNeighbours(bench.sink(), 100)),
          new Neighbours("half-hang", 500, 4, bench -> new HangingNeighbours(bench.sink(), 500)),
          new Neighbours(
              "hostile",
              400,
              4,
              bench -> new HostileNeighbours(100, Files.createTempDirectory("hostile"))),
          new History(),
          new Inbox(),
          new Deadlines(),
          new HeldSnapshot(),
          new Start(),
          new Versions());

  /** It logs each line that PostgreSQL prints at its start. */
  private static final Logger CHATTER = Logger.getLogger("");

  private Bench() {}

  /** See {@link Options}. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    CHATTER.setLevel(Level.WARNING);
    Options options = Options.ofSystemProperties();
    Figures figures = new Figures(out);
    try (Workbench bench = new Workbench(options, figures)) {
      figures.note("PostgreSQL: " + bench.postgresql().description());
      for (Scenario scenario : SCENARIOS) {
        if (options.only().isEmpty() || options.only().contains(scenario.name())) {
          run(scenario, bench);
        }
      }
    }
    Path raw = options.directory().resolve("figures.csv");
    figures.write(raw);
    out.println(figures.table());
    out.println("Raw figures: " + raw);
    System.exit(figures.anyFailed() ? 1 : 0);
  }

  private static void run(Scenario scenario, Workbench bench) {
    try {
      scenario.run(bench);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (Exception failure) {
      bench.figures().failed(scenario.name(), failure);
    }
  }
}
