package org.belfry.tasks.marketplace;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a document; all faults of them are told at once. In XML everything is
 * text, so texts of numbers and flags count as such.
 */
final class DocumentFields {
  private final JsonObject object;
  private final Faults faults;

  DocumentFields(JsonObject object, Faults faults) {
    this.object = object;
    this.faults = faults;
  }

  /**
   * Those of the object that a document is.
   *
   * @throws UnreadableDocument with status 400 if it is another one
   */
  static DocumentFields of(JsonObject document, String root) {
    JsonValue inside = document.getOrDefault(root, JsonValue.NULL);
    if (inside instanceof JsonObject object) {
      return new DocumentFields(object, new Faults());
    }
    // An element with nothing in it.
    if (inside instanceof JsonString text && text.getString().isBlank()) {
      return new DocumentFields(JsonValue.EMPTY_JSON_OBJECT, new Faults());
    }
    throw UnreadableDocument.without(root);
  }

  Faults faults() {
    return faults;
  }

  boolean has(String name) {
    return object.getOrDefault(name, JsonValue.NULL).getValueType() != ValueType.NULL;
  }

  /** What is there, whatever that is. */
  JsonValue any(String name) {
    return object.getOrDefault(name, JsonValue.NULL);
  }

  /** A text, or what is like one; null if it is missing, blank or something else. */
  @Nullable String text(String name) {
    @Nullable String text = raw(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** The same with the blanks that it has. */
  @Nullable String raw(String name) {
    JsonValue value = any(name);
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER, TRUE, FALSE -> value.toString();
      case NULL -> null;
      default -> {
        fault("wrongType", name, value, "is a text", "Send a text.");
        yield null;
      }
    };
  }

  /** True or false. */
  Optional<Boolean> flag(String name) {
    @Nullable String text = text(name);
    if (text == null) {
      return Optional.empty();
    }
    if (!text.equals("true") && !text.equals("false")) {
      fault("wrongType", name, text, "is true or false", "Send one of these.");
      return Optional.empty();
    }
    return Optional.of(text.equals("true"));
  }

  /** Objects, of which there may be one alone: so is XML. */
  List<DocumentFields> list(String name) {
    JsonValue value = any(name);
    if (value instanceof JsonString text && text.getString().isBlank()) {
      return List.of();
    }
    List<? extends JsonValue> values =
        value instanceof JsonArray array
            ? array
            : value == JsonValue.NULL ? List.of() : List.of(value);
    return values.stream().flatMap(one -> fields(name, one).stream()).toList();
  }

  void fault(String type, String name, Object value, String rule, String remedy) {
    faults.add(new InvalidField(type, name, value.toString(), rule, remedy));
  }

  private Optional<DocumentFields> fields(String name, JsonValue value) {
    if (value instanceof JsonObject inside) {
      return Optional.of(new DocumentFields(inside, faults));
    }
    fault("wrongType", name, value, "is a list of objects", "Send {…} for each.");
    return Optional.empty();
  }
}
