package org.belfry.listener;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer of the server's own that has no body, after which it closes the connection, as it says
 * or as it has not read so far as to know which version of HTTP this is.
 */
final class BareError {
  /** Where the status begins in {@code HTTP/1.1 400}. */
  static final int STATUS = 9;

  private static final Pattern HEAD =
      Pattern.compile("HTTP/1\\.[01] ([45][0-9]{2}) [^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");
  private static final Pattern NO_BODY = Pattern.compile("(?i)\r\nContent-Length: 0\r\n");
  private static final Pattern LAST =
      Pattern.compile(
          "(?i)[^\r\n]+\r\nContent-Length: 0\r\n\r\n|(?s).*\r\nConnection: close\r\n.*");

  private static final String BODY =
      "{\"type\":\"urn:belfry:problem:malformedRequest\",\"title\":\"Malformed request\","
          + "\"status\":%s,\"detail\":\"The server cannot read the request: its first line or a"
          + " header is malformed, or all together are longer than 32 KiB.\","
          + "\"remedy\":\"Send a request as RFC 9112 has it, with shorter or fewer headers.\"}";

  private BareError() {}

  /** The same answer with a body that says what may be wrong; empty if it is none of these. */
  static Optional<String> explained(String answer) {
    Matcher head = HEAD.matcher(answer);
    if (!head.matches() || !LAST.matcher(answer).matches() || !NO_BODY.matcher(answer).find()) {
      return Optional.empty();
    }
    String body = BODY.replace("%s", head.group(1));
    String headers =
        "\r\nContent-Type: application/problem+json\r\nX-Content-Type-Options: nosniff"
            + "\r\nCache-Control: no-store\r\nContent-Length: "
            + body.length()
            + "\r\n";
    String closing = answer.contains("Connection:") ? "" : "\r\nConnection: close";
    return Optional.of(
        NO_BODY.matcher(answer).replaceFirst(Matcher.quoteReplacement(closing + headers)) + body);
  }
}
