package org.belfry.notifications.spark;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Optional;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Reads the attributes inside the envelope of a request; all faults of them are told at once. */
final class RequestBody {
  private static final String ENVELOPE = "D";

  private final JsonObject attributes;
  private final Faults faults = new Faults();

  private RequestBody(JsonObject attributes) {
    this.attributes = attributes;
  }

  static RequestBody of(JsonValue body) {
    if (body instanceof JsonObject object && object.get(ENVELOPE) instanceof JsonObject inside) {
      return new RequestBody(inside);
    }
    throw InvalidField.missing(ENVELOPE);
  }

  /** A text that has to be there; empty if it is not. */
  String required(String name) {
    String text = optional(name);
    if (isMissing(name)) {
      faults.add(InvalidField.missing(name));
    }
    return text == null ? "" : text;
  }

  /** A text; null if it is missing or something else. */
  @Nullable String optional(String name) {
    if (attributes.get(name) instanceof JsonString text) {
      return text.getString();
    }
    if (!isMissing(name)) {
      wrongType(name, "a text");
    }
    return null;
  }

  /** True or false; empty if it is missing or something else. */
  Optional<Boolean> flag(String name) {
    JsonValue value = attributes.getOrDefault(name, JsonValue.NULL);
    return switch (value.getValueType()) {
      case TRUE -> Optional.of(true);
      case FALSE -> Optional.of(false);
      case NULL -> Optional.empty();
      default -> {
        wrongType(name, "true or false");
        yield Optional.empty();
      }
    };
  }

  /** The same where it has to be there. */
  boolean requiredFlag(String name) {
    if (isMissing(name)) {
      faults.add(InvalidField.missing(name));
    }
    return flag(name).orElse(false);
  }

  Faults faults() {
    return faults;
  }

  private boolean isMissing(String name) {
    return attributes.getOrDefault(name, JsonValue.NULL).getValueType() == ValueType.NULL;
  }

  private void wrongType(String name, String expected) {
    faults.add(
        new InvalidField(
            "wrongType",
            name,
            String.valueOf(attributes.get(name)),
            "is " + expected,
            "Send " + expected + "."));
  }
}
