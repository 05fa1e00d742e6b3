package org.belfry.system.crash;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belfry.system.Artifacts;
import org.belfry.system.Database;
import org.belfry.system.crash.Ledger.Fate;

/**
 * The figures of all series since the last clean build: {@code target/proof/crash.csv}, a line for
 * each kill and one for each series, and their sums in {@code crash.md}.
 */
final class CrashTable {
  private static final List<String> FIGURES =
      List.of(
          "kills",
          "accepted",
          "notifications",
          "received",
          "failed",
          "in flight",
          "repeated",
          "lost",
          "unexpected");

  private static final String OF_SERIES = "all";
  private static final int LABELS = 3;

  private static final Path DIRECTORY = Artifacts.directory("proof");

  private CrashTable() {}

  /** Adds a series, which others may do at the same time; gives the sums, as Markdown. */
  static synchronized String add(Database database, long seed, Series series, Verdict verdict)
      throws IOException {
    Ledger ledger = series.ledger();
    List<String> lines = new ArrayList<>();
    for (Series.PointKill kill : series.kills()) {
      lines.add(
          line(
              database,
              kill.point().name(),
              seed,
              1,
              0,
              0,
              0,
              0,
              ledger.inFlightAt(kill.kill()),
              ledger.repeatedAfter(kill.kill()),
              0,
              0));
    }
    long received = ledger.count(Fate.RECEIVED);
    long failed = ledger.count(Fate.FAILED);
    lines.add(
        line(
            database,
            OF_SERIES,
            seed,
            0,
            ledger.accepted().size(),
            ledger.count(Fate.QUEUED) + received + failed,
            received,
            failed,
            0,
            0,
            verdict.lost().size(),
            verdict.unexpected().size()));
    Files.write(csv(), lines, CREATE, APPEND);
    String text = text();
    Files.writeString(DIRECTORY.resolve("crash.md"), text);
    return text;
  }

  private static String text() throws IOException {
    List<String[]> lines =
        Files.readAllLines(csv()).stream().map(line -> line.split(",", -1)).toList();
    Map<String, long[]> byDatabase = new TreeMap<>();
    lines.forEach(line -> add(line, line[0], byDatabase));
    Map<String, long[]> byPoint = new LinkedHashMap<>();
    for (FaultPoints point : FaultPoints.values()) {
      lines.stream()
          .filter(line -> line[1].equals(point.name()))
          .forEach(line -> add(line, point.meaning() + " | " + line[0], byPoint));
    }
    return table("killed with | database", byPoint, List.of(0, 5, 6))
        + table("database", byDatabase, List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
  }

  private static void add(String[] cells, String row, Map<String, long[]> sums) {
    long[] sum = sums.computeIfAbsent(row, first -> new long[FIGURES.size()]);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += Long.parseLong(cells[LABELS + i]);
    }
  }

  private static String table(String labels, Map<String, long[]> rows, List<Integer> columns) {
    StringBuilder text = new StringBuilder("\n| ").append(labels);
    columns.forEach(column -> text.append(" | ").append(FIGURES.get(column)));
    text.append(" |\n");
    text.append("|---".repeat(labels.split("\\|", -1).length + columns.size())).append("|\n");
    rows.forEach(
        (row, sums) -> {
          text.append("| ").append(row);
          columns.forEach(column -> text.append(" | ").append(sums[column]));
          text.append(" |\n");
        });
    return text.toString();
  }

  private static Path csv() {
    return DIRECTORY.resolve("crash.csv");
  }

  private static String line(Database database, String point, long seed, long... figures) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%d,%s",
        database.name(),
        point,
        seed,
        Arrays.stream(figures).mapToObj(String::valueOf).collect(Collectors.joining(",")));
  }
}
