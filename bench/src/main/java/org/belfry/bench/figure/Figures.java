package org.belfry.bench.figure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what is measured: told as it comes, then as a table, and raw as a file. */
public final class Figures {
  private final Map<Series, List<Double>> values = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final PrintStream out;

  public Figures(PrintStream out) {
    this.out = out;
  }

  public void add(Series series, double value) {
    values.computeIfAbsent(series, any -> new ArrayList<>()).add(value);
    note(
        "%s, %s: %s %s"
            .formatted(series.scenario(), series.subject(), number(value), series.figure()));
  }

  /** Tells how it goes. */
  public void note(String text) {
    out.println("  " + text);
    out.flush();
  }

  /** A scenario did not come to its end: what it measured so far is not to be trusted. */
  public void failed(String scenario, Throwable cause) {
    failures.add("FAILED: " + scenario + ": " + cause);
    cause.printStackTrace(out);
  }

  public boolean anyFailed() {
    return !failures.isEmpty();
  }

  /** The table, in Markdown. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | scenario | subject | figure | min | median | max | runs |
            |---|---|---|--:|--:|--:|--:|
            """);
    values.forEach(
        (series, all) -> {
          Sample sample = new Sample(all);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %s | %s | %s | %s | %d |%n",
                  series.scenario(),
                  series.subject(),
                  series.figure(),
                  number(sample.min()),
                  number(sample.median()),
                  number(sample.max()),
                  all.size()));
        });
    failures.forEach(failure -> table.append(failure).append(System.lineSeparator()));
    return table.toString();
  }

  /** One line a value, in the order in which they came. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("scenario,subject,figure,run,value"));
    values.forEach(
        (series, all) -> {
          for (int run = 0; run < all.size(); run++) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "\"%s\",\"%s\",\"%s\",%d,%s",
                    series.scenario(),
                    series.subject(),
                    series.figure(),
                    run,
                    all.get(run)));
          }
        });
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
  }
}
