package org.belfry.webhooks.hub;

import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The body of a request is no JSON object. */
final class MalformedBody extends Problem {
  private static final String REMEDY =
      "Send a JSON object with the Content-Type application/hal+json.";

  private MalformedBody(int status, String type, String message, Map<String, Object> attributes) {
    super(status, type, message, REMEDY, attributes);
  }

  static MalformedBody empty() {
    return new MalformedBody(400, "bodyRequired", "The request has no body.", Map.of());
  }

  static MalformedBody unreadable(JsonLocation at) {
    return new MalformedBody(
        400,
        "malformedJson",
        "The body is no JSON from line %d, column %d on."
            .formatted(at.getLineNumber(), at.getColumnNumber()),
        Map.of("line", at.getLineNumber(), "column", at.getColumnNumber()));
  }

  static MalformedBody unreadable() {
    return new MalformedBody(
        400, "malformedJson", "The body is no JSON, or nested too deeply.", Map.of());
  }

  static MalformedBody notAnObject(JsonValue.ValueType found) {
    return new MalformedBody(
        400,
        "objectRequired",
        "The body is a JSON value of the type %s, but it must be an object."
            .formatted(JsonDraft.name(found)),
        Map.of("value", JsonDraft.name(found)));
  }
}
