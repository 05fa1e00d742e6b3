package org.belfry.system.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 0 if nothing did
 * @param headers by names in lower case
 * @param millis until the end of it
 * @param note what was odd about it; empty if nothing was
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two
record WireAnswer(
    int status, Map<String, List<String>> headers, byte[] body, long millis, String note) {
  static final String LATE = "no answer in time";
  static final String CLOSED = "closed without an answer";

  static WireAnswer none(String note, long millis) {
    return new WireAnswer(0, Map.of(), new byte[0], millis, note);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .map(values -> String.join(", ", values));
  }

  /** The media type without its parameters; empty if there is none. */
  String mediaType() {
    return header("Content-Type").map(type -> type.split(";", 2)[0].strip()).orElse("");
  }

  String text() {
    return new String(body, UTF_8);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
