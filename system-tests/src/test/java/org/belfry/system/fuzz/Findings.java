package org.belfry.system.fuzz;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found, each kind of it once; told at once too, since a long run may be cut short. */
final class Findings {
  private static final Logger LOG = System.getLogger(Findings.class.getName());
  private static final int BODY_SHOWN = 400;

  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, Integer> warnings = new TreeMap<>();
  private @Nullable Request before;
  private final long seed;
  private final String host;
  private final int port;

  private record Finding(String first, int count) {
    Finding again() {
      return new Finding(first, count + 1);
    }
  }

  Findings(long seed, String host, int port) {
    this.seed = seed;
    this.host = host;
    this.port = port;
  }

  /** What is found from now on came after this: it may have left something behind. */
  void after(Request request) {
    before = request;
  }

  /** Something in the log, which is written a little later. */
  void add(Request request, WireAnswer answer, List<String> alarms) {
    String kind = "in the log: " + alarms.get(0).replaceAll("[0-9a-f]*[0-9][0-9a-fT:.+-]*", "…");
    count(kind, request, answer);
  }

  void add(Request request, WireAnswer answer, String wrong) {
    String kind =
        wrong
            + ": "
            + answer.status()
            + " to "
            + request.operation()
            + (request.strange() ? " or so" : "");
    if (wrong.startsWith("?")) {
      warnings.merge(kind.substring(2), 1, Integer::sum);
      return;
    }
    count(kind, request, answer);
  }

  private void count(String kind, Request request, WireAnswer answer) {
    Finding known = findings.get(kind);
    if (known != null) {
      findings.put(kind, known.again());
      return;
    }
    Finding found = new Finding(describe(request, answer), 1);
    LOG.log(Level.WARNING, "{0}\n{1}", kind, found.first());
    findings.put(kind, found);
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  private String describe(Request request, WireAnswer answer) {
    String text = answer.text();
    return String.format(
        Locale.ROOT,
        """
            seed %d, request %d as %s; wrong with it: %s
            %s
            answer: %d %s after %d ms: %s
            before it: %s""",
        seed,
        request.index(),
        request.who(),
        request.faults(),
        request.command(host, port),
        answer.status(),
        answer.mediaType(),
        answer.millis(),
        text.length() > BODY_SHOWN ? text.substring(0, BODY_SHOWN) + "…" : text,
        before == null ? "nothing" : before.command(host, port));
  }

  /** What may be right all the same, and how often it was seen. */
  String warnings() {
    return warnings.entrySet().stream()
        .map(warning -> warning.getKey() + " (" + warning.getValue() + ")")
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return findings.entrySet().stream()
        .map(
            one ->
                "=== "
                    + one.getKey()
                    + ", "
                    + one.getValue().count()
                    + " times\n"
                    + one.getValue().first())
        .collect(Collectors.joining("\n"));
  }
}
