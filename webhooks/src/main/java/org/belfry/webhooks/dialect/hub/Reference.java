package org.belfry.webhooks.dialect.hub;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.rest.ResourceId;
import org.jspecify.annotations.Nullable;

/** Reads the parameter that names the resource of an operation, by its id or its URI. */
final class Reference {
  private Reference() {}

  /**
   * @param unknown what is wrong with a text that cannot be the id of any resource
   */
  static UUID required(
      String parameter, @Nullable String value, Function<String, ? extends Problem> unknown) {
    if (value == null || value.isBlank()) {
      throw new ParameterMissing(parameter);
    }
    return ResourceId.in(value).orElseThrow(() -> unknown.apply(value));
  }

  /** The request lacks a query parameter that it needs. */
  static final class ParameterMissing extends Problem {
    ParameterMissing(String parameter) {
      super(
          400,
          "parameterRequired",
          "The query parameter %s is required, but it is missing.".formatted(parameter),
          "Add ?%s= with the id or the URI of a %s.".formatted(parameter, parameter),
          Map.of("parameter", parameter));
    }
  }
}
