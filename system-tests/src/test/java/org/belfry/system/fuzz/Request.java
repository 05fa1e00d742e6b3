package org.belfry.system.fuzz;

import java.util.Locale;
import org.belfry.system.fuzz.described.Operation;

/**
 * A request as it is sent.
 *
 * @param faults what is wrong with it, to read
 * @param framed whether everybody agrees where it ends
 * @param barbaric whether a parser of HTTP may refuse it without a look at what it asks for
 * @param strange whether it may ask for something else than its operation
 * @param malformed whether its body cannot be read as what it says it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
record Request(
    int index,
    Operation operation,
    Who who,
    String method,
    String target,
    byte[] bytes,
    String faults,
    boolean framed,
    boolean barbaric,
    boolean strange,
    boolean malformed) {
  private static final int SHOWN = 2000;

  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /** Something to type into a shell that sends the same. */
  String command(String host, int port) {
    StringBuilder text = new StringBuilder("printf '");
    for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
      text.append(escaped(bytes[i]));
    }
    text.append("' | nc -q 5 ").append(host).append(' ').append(port);
    if (bytes.length > SHOWN) {
      text.append("  # and ").append(bytes.length - SHOWN).append(" bytes more");
    }
    return text.toString();
  }

  private static String escaped(byte one) {
    return switch (one) {
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      case '\\' -> "\\\\";
      case '%' -> "%%";
      default ->
          one >= ' ' && one < 0x7F && one != '\''
              ? String.valueOf((char) one)
              : String.format(Locale.ROOT, "\\%03o", one & 0xFF);
    };
  }
}
