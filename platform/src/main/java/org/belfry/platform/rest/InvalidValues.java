package org.belfry.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.belfry.platform.problem.Problem;

/** 422: values of a request break rules of Bean Validation; each of them is a cause. */
public final class InvalidValues extends Problem {
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
    return new Problem(
        422,
        "invalidValue",
        "%s %s.".formatted(name, violation.getMessage()),
        "Send a value that does.",
        Map.of("name", name));
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
