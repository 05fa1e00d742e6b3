package org.belfry.platform.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 prints it, with Belfry's own members {@code remedy}, {@code attributes} and
 * {@code errors}.
 */
@JsonbPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "instance",
  "remedy",
  "attributes",
  "errors"
})
public record ProblemView(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    String remedy,
    @Nullable Map<String, Object> attributes,
    @Nullable List<ProblemView> errors) {
  private static final String TYPE = "urn:belfry:problem:";

  /**
   * @param instance the address that was asked for, null inside another problem
   */
  static ProblemView of(Problem problem, @Nullable String instance) {
    return new ProblemView(
        TYPE + problem.type(),
        title(problem.type()),
        problem.status(),
        problem.message(),
        instance,
        problem.remedy(),
        problem.attributes().isEmpty() ? null : problem.attributes(),
        problem.causes().isEmpty()
            ? null
            : problem.causes().stream().map(cause -> of(cause, null)).toList());
  }

  /** {@code userNotFound} reads "User not found". */
  private static String title(String type) {
    String words = type.replaceAll("([a-z])([A-Z])", "$1 $2");
    return words.substring(0, 1).toUpperCase(Locale.ROOT)
        + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
