package org.belfry.platform.json;

import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonLocation;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.platform.problem.Causes;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** 400: the body of a request is not JSON, or not of the form that is expected. */
public final class UnreadableBody extends Problem {
  /** How JSON-B implementations name the member that they cannot read. */
  private static final Pattern MEMBER = Pattern.compile("property '?\"?([\\w.:-]+)");

  private static final int LONGEST_SHOWN = 200;
  private static final String SEND_OBJECT = "Send a JSON object, {…}.";
  private static final String COMPARE = "Compare it with the API's description.";

  private UnreadableBody(String message, String remedy, Map<String, Object> attributes) {
    super(400, "unreadableBody", message, remedy, attributes);
  }

  static UnreadableBody empty() {
    return new UnreadableBody("The request has no body.", SEND_OBJECT, Map.of());
  }

  /** An object is expected, and it is something else. */
  public static UnreadableBody notAnObject(ValueType found) {
    String type = found.name().toLowerCase(Locale.ROOT);
    return new UnreadableBody(
        "The body is a JSON value of the type %s, but it must be an object.".formatted(type),
        SEND_OBJECT,
        Map.of("value", type));
  }

  /**
   * @param position of the first byte that is wrong, from 0
   */
  static UnreadableBody notUtf8(int position) {
    return new UnreadableBody(
        "The body is no UTF-8: the byte at position %s cannot be there.".formatted(position),
        "Encode the body in UTF-8.",
        Map.of("position", position));
  }

  static UnreadableBody malformed(JsonLocation at) {
    return new UnreadableBody(
        "The body is not well-formed JSON: it goes wrong at line %s, column %s."
            .formatted(at.getLineNumber(), at.getColumnNumber()),
        "Mend the JSON there, or look for a bracket, comma or quotation mark missing before.",
        place(at));
  }

  static UnreadableBody unfinished() {
    return new UnreadableBody(
        "The body is not well-formed JSON: it ends too early.",
        "Look for a bracket or a quotation mark missing.",
        Map.of());
  }

  /**
   * @param end of the first value
   */
  static UnreadableBody followed(JsonLocation end) {
    return new UnreadableBody(
        "The body has something behind its JSON value, from line %s, column %s on."
            .formatted(end.getLineNumber(), end.getColumnNumber()),
        "Send one value in a request.",
        place(end));
  }

  static UnreadableBody twice(String name, JsonLocation at) {
    String shown = shown(name);
    return new UnreadableBody(
        "The body has the member %s twice in one object, the second time at line %s, column %s."
            .formatted(shown, at.getLineNumber(), at.getColumnNumber()),
        "Send it once.",
        Map.of("member", shown));
  }

  static UnreadableBody longNumber(int limit) {
    return new UnreadableBody(
        "The body has a number of more than " + limit + " digits.",
        "Send a shorter one.",
        Map.of("limit", limit));
  }

  /** Its exponent does not fit into 32 bits. */
  static UnreadableBody hugeNumber(JsonLocation at) {
    return new UnreadableBody(
        "The body has a number that is too large, or too small, at line %s, column %s."
            .formatted(at.getLineNumber(), at.getColumnNumber()),
        "Send one with a shorter exponent.",
        place(at));
  }

  static UnreadableBody tooDeep(int limit) {
    return new UnreadableBody(
        "The body has values more than %s deep in one another.".formatted(limit),
        "Send a flatter one.",
        Map.of("limit", limit));
  }

  /** JSON that cannot be bound to what is expected. */
  public static UnreadableBody unexpected(Exception e) {
    Matcher member = MEMBER.matcher(String.valueOf(e.getMessage()));
    @Nullable String moment = unreadableMoment(e);
    if (member.find(0) && moment != null) {
      return new UnreadableBody(
          "The member "
              + member.group(1)
              + " of the body is \""
              + moment
              + "\", which ISO 8601 does not read.",
          "Send a moment with a time zone and a year of four digits, or a duration, as the API's"
              + " description says.",
          Map.of("member", member.group(1), "value", moment));
    }
    return member.find(0)
        ? new UnreadableBody(
            "The member " + member.group(1) + " of the body has a value of another type.",
            "Give it a value of the type that the API's description says.",
            Map.of("member", member.group(1)))
        : new UnreadableBody(
            "The body is JSON, but not of the form that is expected here.", COMPARE, Map.of());
  }

  /** What of it is no moment, or no duration; null if that is not the reason. */
  private static @Nullable String unreadableMoment(Exception e) {
    return Causes.find(e, DateTimeParseException.class)
        .map(unreadable -> shown(unreadable.getParsedString()))
        .orElse(null);
  }

  private static String shown(String text) {
    return Ellipsis.show(text, LONGEST_SHOWN);
  }

  private static Map<String, Object> place(JsonLocation at) {
    return Map.of("line", at.getLineNumber(), "column", at.getColumnNumber());
  }
}
