package org.belfry.web.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a document of {@code docs/adr} says of itself in its first lines. */
final class Decision {
  private static final String LATER = "\\[ADR \\d+\\]\\([^)]+\\)";
  private static final Pattern HEAD =
      Pattern.compile(
          ("# (\\d+)\\. (.+)\n\nDate: (\\d{4}-\\d\\d-\\d\\d)\\."
                  + " Status: (accepted|superseded by LATER)((?:; amended by LATER(?: and LATER)*)?)\\.\n"
                  + "\n## Context\n(?s:.*)")
              .replace("LATER", LATER));
  private static final int NUMBER = 4;
  private static final Pattern LINK = Pattern.compile("\\[ADR (\\d+)\\]\\(([^)]+)\\)");

  private Decision() {}

  /**
   * What is wrong with one.
   *
   * @param names of all there are
   */
  static List<String> faults(String name, String text, Collection<String> names) {
    Matcher head = HEAD.matcher(text);
    if (!head.matches()) {
      return List.of("no date and status under the title, as in the others");
    }
    List<String> faults = new ArrayList<>();
    if (!name.startsWith(numbered(head.group(1)))) {
      faults.add("another number than its file");
    }
    Stream.of("Context", "Options", "Decision", "Consequences")
        .filter(section -> !text.contains("\n## " + section))
        .forEach(section -> faults.add("no " + section));
    LINK.matcher(head.group(4) + head.group(5))
        .results()
        .filter(
            later ->
                !names.contains(later.group(2))
                    || !later.group(2).startsWith(numbered(later.group(1)))
                    || later.group(2).compareTo(name) <= 0)
        .forEach(later -> faults.add("no later decision: " + later.group()));
    return faults;
  }

  /** Its row in the index. */
  static String row(String name, String text) {
    Matcher head = HEAD.matcher(text);
    return head.matches()
        ? "| [%s](%s) | %s | %s | %s |"
            .formatted(
                head.group(1),
                name,
                head.group(2),
                head.group(3),
                LINK.matcher(head.group(4) + head.group(5)).replaceAll("$1"))
        : "no decision: " + name;
  }

  private static String numbered(String number) {
    return "0".repeat(Math.max(0, NUMBER - number.length())) + number + "-";
  }
}
