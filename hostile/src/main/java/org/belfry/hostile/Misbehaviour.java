package org.belfry.hostile;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an endpoint does with a request; the path of its address is the name. */
public enum Misbehaviour {
  NEVER_ANSWERS("takes the request and says nothing", Wire::silence),
  DRIPS_HEADERS(
      "sends its headers a byte a second",
      wire -> wire.drip("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(100_000))),
  DRIPS_BODY(
      "sends its body a byte a second",
      wire -> {
        wire.head("200 OK", "Content-Length: 100000");
        wire.drip("x".repeat(100_000));
      }),
  ENDLESS_BODY(
      "sends its body as fast as it can, without end",
      wire -> {
        wire.head("200 OK");
        wire.forever("endless ".repeat(1000));
      }),
  GZIP_BOMB(
      "sends a body that is a thousand times as long when it is unpacked",
      wire -> {
        wire.head("200 OK", "Content-Encoding: gzip");
        wire.zippedZeros();
      }),
  LARGE_HEADERS(
      "sends headers of a megabyte",
      wire -> wire.head("200 OK", "X-Large: " + "x".repeat(1 << 20), "Content-Length: 0")),
  ENDLESS_HEADERS(
      "sends headers without end",
      wire -> {
        wire.send("HTTP/1.1 200 OK\r\n");
        wire.forever("X-More: and more\r\n".repeat(100));
      }),
  ENDLESS_INTERIM(
      "sends 103 without end, and never its answer",
      wire -> wire.forever("HTTP/1.1 103 Early Hints\r\n\r\n")),
  SPEAKS_ANOTHER_PROTOCOL(
      "answers with something that is not HTTP",
      wire -> wire.send("SSH-2.0-OpenSSH_9.9\r\n".repeat(20))),
  RESETS("resets the connection instead of answering", Wire::reset),
  RESETS_IN_BODY(
      "resets the connection in the middle of its body",
      wire -> {
        wire.head("200 OK", "Content-Length: 1000");
        wire.send("half");
        wire.reset();
      }),
  RESETS_AFTER_200(
      "answers 200, and then resets the connection",
      wire -> {
        wire.head("200 OK", "Content-Length: 0");
        wire.reset();
      }),
  REDIRECTS_TO_ITSELF(
      "redirects to its own address",
      wire -> wire.head("307 Temporary Redirect", "Location: /redirects-to-itself")),
  REDIRECTS_INSIDE(
      "redirects to a private address",
      wire -> wire.head("307 Temporary Redirect", "Location: http://10.0.0.1/inside")),
  RETRY_AFTER_TWO_SECONDS("answers 429 with Retry-After: 2", wire -> retryAfter(wire, "2")),
  RETRY_AFTER_AGES(
      "answers 429 and asks to come again in millions of years",
      wire -> retryAfter(wire, "99999999999999999999")),
  RETRY_AFTER_NEGATIVE(
      "answers 429 and asks to have come earlier", wire -> retryAfter(wire, "-100000")),
  RETRY_AFTER_DATE(
      "answers 429 and names a moment three seconds ahead",
      wire -> retryAfter(wire, date(Instant.now().plusSeconds(3)))),
  RETRY_AFTER_PAST(
      "answers 429 and names a moment long ago", wire -> retryAfter(wire, date(Instant.EPOCH)));

  private final String description;

  // None of the scripts keeps anything.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Script script;

  Misbehaviour(String description, Script script) {
    this.description = description;
    this.script = script;
  }

  String path() {
    return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String description() {
    return description;
  }

  Script script() {
    return script;
  }

  static Optional<Misbehaviour> at(String path) {
    return Arrays.stream(values()).filter(known -> known.path().equals(path)).findFirst();
  }

  private static void retryAfter(Wire wire, String value) throws IOException {
    wire.head("429 Too Many Requests", "Retry-After: " + value, "Content-Length: 0");
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
