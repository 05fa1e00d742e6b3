package org.belfry.platform.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header {@code Forwarded} (RFC 7239) from its end, where the nearest proxy has added
 * what it saw. So whatever a client has put before cannot change how that is read.
 */
final class Forwarded {
  static final String NAME = "Forwarded";

  /** In the quotation marks of one element; there are hardly ever any. */
  private static final int MAX_COMMAS = 10;

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String PAIR = TOKEN + "=(?:" + TOKEN + "|" + QUOTED + ")";

  private static final Pattern ELEMENT = Pattern.compile(PAIR + "(?:[ \t]*;[ \t]*" + PAIR + ")*+");

  private static final Pattern NEXT_PAIR =
      Pattern.compile("(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")");

  private Forwarded() {}

  /**
   * @param lines the header's values in their order
   * @return the nearest proxy's word first; it ends where something cannot be read
   */
  static List<Hop> hops(List<String> lines) {
    List<Hop> hops = new ArrayList<>();
    String rest = String.join(",", lines);
    while (!rest.isBlank() && hops.size() < Hops.MAX) {
      int start = lastElement(rest);
      if (start < 0) {
        hops.add(Hop.UNTOLD);
        return hops;
      }
      hops.add(hop(rest.substring(start)));
      rest = rest.substring(0, Math.max(0, start - 1));
    }
    return hops;
  }

  /** Where the shortest end begins that is an element; a comma may be in quotation marks. */
  private static int lastElement(String text) {
    int end = text.length();
    for (int commas = 0; end >= 0 && commas < MAX_COMMAS; commas++) {
      int comma = text.lastIndexOf(',', end - 1);
      if (ELEMENT.matcher(text.substring(comma + 1).strip()).matches()) {
        return comma + 1;
      }
      end = comma;
    }
    return -1;
  }

  private static Hop hop(String element) {
    Map<String, String> pairs = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher pair = NEXT_PAIR.matcher(element);
    while (pair.find()) {
      if (pairs.put(pair.group(1), unquoted(pair.group(2))) != null) {
        return Hop.UNTOLD;
      }
    }
    return new Hop(
        Optional.ofNullable(pairs.get("for")).flatMap(Node::address),
        Optional.ofNullable(pairs.get("proto")).flatMap(Hops::scheme),
        Optional.ofNullable(pairs.get("host")).flatMap(Authority::parse));
  }

  private static String unquoted(String value) {
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
        : value;
  }
}
