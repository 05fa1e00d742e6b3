package org.belfry.platform.rest;

import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.platform.problem.Problem;

/** 400: the body of a request is not JSON, or not of the form that is expected. */
public final class UnreadableBody extends Problem {
  /** How JSON-B implementations name the member that they cannot read. */
  private static final Pattern MEMBER = Pattern.compile("property '?\"?([\\w.:-]+)");

  private UnreadableBody(String message, String remedy, Map<String, Object> attributes) {
    super(400, "unreadableBody", message, remedy, attributes);
  }

  static UnreadableBody malformed(JsonParsingException e) {
    JsonLocation at = e.getLocation();
    return new UnreadableBody(
        "The body is not well-formed JSON: it goes wrong at line %d, column %d."
            .formatted(at.getLineNumber(), at.getColumnNumber()),
        "Mend the JSON there, or look for a bracket, comma or quotation mark missing before.",
        Map.of("line", at.getLineNumber(), "column", at.getColumnNumber()));
  }

  static UnreadableBody unexpected(Exception e) {
    Matcher member = MEMBER.matcher(String.valueOf(e.getMessage()));
    return member.find()
        ? new UnreadableBody(
            "The member " + member.group(1) + " of the body has a value of another type.",
            "Give it a value of the type that the API's description says.",
            Map.of("member", member.group(1)))
        : new UnreadableBody(
            "The body is JSON, but not of the form that is expected here.",
            "Compare it with the API's description.",
            Map.of());
  }
}
