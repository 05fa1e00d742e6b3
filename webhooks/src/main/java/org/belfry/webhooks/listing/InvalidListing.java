package org.belfry.webhooks.listing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** A request for a list asks for something that cannot be. */
final class InvalidListing extends Problem {
  private InvalidListing(
      int status, String type, String message, String remedy, Map<String, Object> attributes) {
    super(status, type, message, remedy, attributes);
  }

  static InvalidListing notANumber(String parameter, String text) {
    return new InvalidListing(
        400,
        "integerRequired",
        "The parameter %s takes a whole number, but it is \"%s\".".formatted(parameter, text),
        "Send digits only, or leave %s out.".formatted(parameter),
        Map.of("parameter", parameter, "value", text));
  }

  static InvalidListing outOfRange(String parameter, long value, long min, long max) {
    return new InvalidListing(
        422,
        "integerValueNotInAllowedRange",
        String.format(
            Locale.ROOT,
            "The parameter %s is %d, but it must be from %d to %d.",
            parameter,
            value,
            min,
            max),
        "Send a number in that range, or leave %s out.".formatted(parameter),
        Map.of("parameter", parameter, "value", value, "min", min, "max", max));
  }

  static InvalidListing unknownField(String parameter, String field, List<String> existing) {
    return new InvalidListing(
        422,
        "unknownField",
        "The parameter %s names the field \"%s\", which does not exist."
            .formatted(parameter, field),
        "Use one of " + String.join(", ", existing) + ".",
        Map.of("parameter", parameter, "field", field, "fields", existing));
  }

  static InvalidListing wrongValue(Field field, String text) {
    return new InvalidListing(
        422,
        "invalidFieldValue",
        "The field %s takes %s, but the value is \"%s\"."
            .formatted(field.name(), field.type().values(), text),
        "Compare %s with %s.".formatted(field.name(), field.type().values()),
        Map.of("field", field.name(), "value", text));
  }

  /** Bars, and nothing between them: who sends that does not want all. */
  static InvalidListing noValues(String parameter, String text) {
    return new InvalidListing(
        400,
        "valueRequired",
        "The parameter %s is \"%s\", which names no value.".formatted(parameter, text),
        "Send values with bars between them, or leave %s out.".formatted(parameter),
        Map.of("parameter", parameter, "value", text));
  }

  static InvalidListing unordered(Field field) {
    return new InvalidListing(
        422,
        "unorderedField",
        "The values of the field %s have no order.".formatted(field.name()),
        "Compare %s by ==, !=, =in= or =out=.".formatted(field.name()),
        Map.of("field", field.name()));
  }

  static InvalidListing malformedSort(String text) {
    return new InvalidListing(
        400,
        "malformedSortBy",
        "The parameter sortBy is \"%s\", which is no list of fields.".formatted(text),
        "Send fields separated by commas, each with - in front for descending order.",
        Map.of("parameter", "sortBy", "value", text));
  }

  static InvalidListing malformedFilter(String text, int position, String reason) {
    return new InvalidListing(
        400,
        "malformedFilter",
        String.format(
            Locale.ROOT,
            "The parameter filter is no RSQL from character %d on: %s.",
            position,
            reason),
        "Write it like state==active;createdAt=ge=2018-04-17T10:04:46Z.",
        Map.of("parameter", "filter", "value", text, "position", position));
  }

  static InvalidListing malformedFilter(String text, String reason) {
    return new InvalidListing(
        400,
        "malformedFilter",
        "The parameter filter is no RSQL: %s.".formatted(reason),
        "Write it like state==active;createdAt=ge=2018-04-17T10:04:46Z.",
        Map.of("parameter", "filter", "value", text));
  }
}
