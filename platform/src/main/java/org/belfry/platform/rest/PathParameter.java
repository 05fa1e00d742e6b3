package org.belfry.platform.rest;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/**
 * 400: a segment of the path has a parameter, which JAX-RS would drop: {@code /users/a;b} would be
 * the user {@code a}.
 */
final class PathParameter extends Problem {
  private static final int MAX_SHOWN = 100;

  private PathParameter(String parameter) {
    super(
        400,
        "pathParameterNotAllowed",
        "The path has the parameter \"%s\", and no path of Belfry's has any.".formatted(parameter),
        "Leave it out; percent-encode a semicolon that belongs to a value.",
        Map.of("parameter", parameter));
  }

  /**
   * @param path as it was sent, not decoded
   */
  static void refuseIn(String path) {
    int start = path.indexOf(';');
    if (start >= 0) {
      String rest = path.substring(start);
      throw new PathParameter(rest.length() > MAX_SHOWN ? rest.substring(0, MAX_SHOWN) : rest);
    }
  }
}
