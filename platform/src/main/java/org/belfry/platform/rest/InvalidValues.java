package org.belfry.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** 422: values of a request break rules of Bean Validation; each of them is a cause. */
public final class InvalidValues extends Problem {
  private static final int MAX_SHOWN = 200;
  private static final Pattern SECRET = Pattern.compile("(?i)password|token|secret");

  private InvalidValues(List<Problem> causes) {
    super(
        422,
        "invalidValues",
        causes.stream().map(Problem::message).collect(Collectors.joining(" ")),
        "Mend the values that the errors name.",
        Map.of(),
        causes);
  }

  static InvalidValues of(ConstraintViolationException e) {
    return new InvalidValues(
        e.getConstraintViolations().stream()
            .map(InvalidValues::cause)
            .sorted(Comparator.comparing(Problem::message))
            .toList());
  }

  private static Problem cause(ConstraintViolation<?> violation) {
    String name = name(violation);
    String fault = name + " " + violation.getMessage();
    return shown(name, violation.getInvalidValue())
        .map(
            value ->
                problem(
                    "%s, but it is \"%s\".".formatted(fault, value),
                    Map.of("name", name, "value", value)))
        .orElseGet(() -> problem(fault + ".", Map.of("name", name)));
  }

  private static Problem problem(String message, Map<String, Object> attributes) {
    return new Problem(
        422, "invalidValue", message, "Send a value that keeps this rule.", attributes);
  }

  /** The value as the caller may see it again, and whoever reads a log of answers. */
  private static Optional<String> shown(String name, @Nullable Object value) {
    return Optional.ofNullable(value)
        .filter(any -> !SECRET.matcher(name).find())
        .map(String::valueOf)
        .map(text -> Ellipsis.show(text, MAX_SHOWN));
  }

  /** The path inside the body; or the parameter, unless that is the body itself. */
  private static String name(ConstraintViolation<?> violation) {
    List<Path.Node> nodes =
        StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
    String member =
        nodes.stream()
            .filter(node -> node.getKind() == ElementKind.PROPERTY)
            .map(Path.Node::toString)
            .collect(Collectors.joining("."));
    if (!member.isEmpty()) {
      return member;
    }
    return violation.getInvalidValue() == null ? "body" : nodes.get(nodes.size() - 1).toString();
  }
}
