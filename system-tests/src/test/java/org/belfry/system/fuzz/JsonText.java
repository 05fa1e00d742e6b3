package org.belfry.system.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.Optional;

/** Reads JSON of which nothing follows. */
final class JsonText {
  private JsonText() {}

  /** Empty if it is none. */
  static Optional<JsonValue> parse(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      parser.next();
      JsonValue value = parser.getValue();
      return parser.hasNext() ? Optional.empty() : Optional.of(value);
    } catch (RuntimeException malformed) {
      return Optional.empty();
    }
  }
}
