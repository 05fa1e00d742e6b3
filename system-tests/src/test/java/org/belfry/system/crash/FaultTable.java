package org.belfry.system.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belfry.system.Artifacts;
import org.belfry.system.crash.FaultMatrix.Struck;

/** The figures of all rounds so far, as Markdown in {@code target/proof/faults.md}. */
final class FaultTable {
  private static final String HEAD =
      """

      | fault | times | accepted | unknown | repeated | inboxes writable after | log lines |
      |---|--:|--:|--:|--:|--:|--:|
      """;

  private static final List<Struck> ALL = new ArrayList<>();

  private FaultTable() {}

  /** Adds a round; gives the sums, and of times and log lines the most. */
  static synchronized String add(FaultMatrix matrix) throws IOException {
    ALL.addAll(matrix.struck());
    StringBuilder text = new StringBuilder(HEAD);
    for (Fault fault : Fault.values()) {
      List<Struck> struck = ALL.stream().filter(one -> one.fault() == fault).toList();
      if (!struck.isEmpty()) {
        text.append(line(fault, struck));
      }
    }
    Files.writeString(Artifacts.directory("proof").resolve("faults.md"), text);
    return text.toString();
  }

  private static String line(Fault fault, List<Struck> struck) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %,d | %,d | %,d | %.1f s | %d |%n",
        fault.meaning(),
        struck.size(),
        struck.stream().mapToLong(Struck::accepted).sum(),
        struck.stream().mapToLong(Struck::unknown).sum(),
        struck.stream().mapToLong(Struck::repeated).sum(),
        struck.stream().mapToLong(one -> one.writable().toMillis()).max().orElse(0) / 1000.0,
        struck.stream().mapToLong(Struck::logLines).max().orElse(0));
  }
}
