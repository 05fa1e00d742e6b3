package org.belfry.tasks.dialect.marketplace;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.json.JsonMembers;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a document. In XML everything is text, so texts of numbers and flags
 * count as such.
 */
record DocumentFields(JsonMembers members) {

  /**
   * Those of the object that a document is.
   *
   * @throws UnreadableDocument with status 400 if it is another one
   */
  static DocumentFields of(JsonObject document, String root) {
    JsonValue inside = JsonMembers.of(document).value(root);
    if (inside instanceof JsonObject object) {
      return of(object);
    }
    if (isEmptyElement(inside)) {
      return of(JsonValue.EMPTY_JSON_OBJECT);
    }
    throw UnreadableDocument.without(root);
  }

  static DocumentFields of(JsonObject object) {
    return new DocumentFields(JsonMembers.of(object));
  }

  Faults faults() {
    return members.faults();
  }

  boolean has(String name) {
    return members.has(name);
  }

  /** What is there, whatever that is. */
  JsonValue any(String name) {
    return members.value(name);
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
        members.refuse(name, "a text");
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
    if (!has(name) || isEmptyElement(value)) {
      return List.of();
    }
    List<? extends JsonValue> values = value instanceof JsonArray array ? array : List.of(value);
    return values.stream().flatMap(one -> fields(name, one).stream()).toList();
  }

  void fault(String type, String name, Object value, String rule, String remedy) {
    faults().add(new InvalidField(type, name, value.toString(), rule, remedy));
  }

  private Optional<DocumentFields> fields(String name, JsonValue value) {
    if (value instanceof JsonObject inside) {
      return Optional.of(
          new DocumentFields(new JsonMembers(inside, "", members.wrongType(), faults())));
    }
    fault("wrongType", name, value, "is a list of objects", "Send {…} for each.");
    return Optional.empty();
  }

  /** In XML, an element with nothing in it. */
  private static boolean isEmptyElement(JsonValue value) {
    return value instanceof JsonString text && text.getString().isBlank();
  }
}
