package org.belfry.platform.request;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 400: the request line or a header is not as HTTP has it. */
final class Malformed extends Problem {
  private Malformed(String message, String remedy, Map<String, Object> attributes) {
    super(400, "malformedRequest", message, remedy, attributes);
  }

  static Malformed header(String name, String form) {
    return new Malformed(
        "The header " + name + " cannot be read.",
        "Send " + form + ", or leave it out.",
        Map.of("header", name));
  }

  static Malformed repeated(String name) {
    return new Malformed(
        "The header " + name + " is there more than once.",
        "Send it once.",
        Map.of("header", name));
  }

  static Malformed query(String what, String remedy) {
    return new Malformed("The query of the request " + what + ".", remedy, Map.of());
  }

  static Malformed version() {
    return new Malformed(
        "The first line of the request names no version of HTTP.",
        "Send a method, a path and HTTP/1.1, with one space between them.",
        Map.of());
  }

  static Malformed path(String what, String remedy) {
    return new Malformed("The path of the request " + what + ".", remedy, Map.of());
  }
}
