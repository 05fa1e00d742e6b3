package org.belfry.platform.problem;

import java.util.Map;

/** One field of a request has a value that it may not have. */
public final class InvalidField extends Problem {
  /**
   * @param type what kind of fault, such as {@code valueTooLong}
   * @param field its path in the request, such as {@code endpoint.recipientUrl}
   * @param rule what a right value is, to follow the field's name
   */
  public InvalidField(String type, String field, Object value, String rule, String remedy) {
    super(
        422,
        type,
        "%s %s, but it is \"%s\".".formatted(field, rule, value),
        remedy,
        Map.of("field", field, "value", value));
  }

  private InvalidField(String field) {
    super(
        422,
        "fieldRequired",
        field + " is required, but it is missing.",
        "Add " + field + " to the request.",
        Map.of("field", field));
  }

  public static InvalidField missing(String field) {
    return new InvalidField(field);
  }
}
