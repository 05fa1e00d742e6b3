package org.belfry.webhooks.hub;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Locale;
import org.belfry.platform.json.UnreadableBody;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON object that a request sent. Values of a wrong type are collected, so that the
 * sender learns of all of them at once. A property that is null is missing; one that nobody asks
 * for is ignored, as clients send back what they got, {@code _profile} and all.
 */
final class JsonDraft {
  private final JsonObject object;
  private final String path;
  private final Faults faults;

  private JsonDraft(JsonObject object, String path, Faults faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /**
   * @throws UnreadableBody if the body is no JSON object
   */
  static JsonDraft of(JsonValue body) {
    if (body instanceof JsonObject object) {
      return new JsonDraft(object, "", new Faults());
    }
    throw UnreadableBody.notAnObject(body.getValueType());
  }

  /** A text; null if it is missing or something else. */
  @Nullable String text(String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (!(value instanceof JsonString string)) {
      refuse(name, value, "a text");
      return null;
    }
    String text = string.getString();
    if (text.indexOf('\0') >= 0) {
      faults.add(
          new InvalidField(
              "characterNotAllowed",
              path + name,
              "\\u0000",
              "may not contain the character zero",
              "Leave that character out."));
    }
    return text;
  }

  /** Whatever is under the name, also JSON's null; null if it is missing. */
  @Nullable JsonValue value(String name) {
    return object.get(name);
  }

  /** The object under the name, to read on in; null if it is missing or something else. */
  @Nullable JsonDraft nested(String name) {
    JsonValue value = object.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonObject nested) {
      return new JsonDraft(nested, path + name + ".", faults);
    }
    refuse(name, value, "an object");
    return null;
  }

  /** The URI of a link; null if it is missing. */
  @Nullable String link(String relation) {
    JsonDraft links = nested("_links");
    JsonDraft link = links == null ? null : links.nested(relation);
    return link == null ? null : link.text("href");
  }

  /**
   * Ends the request if a value had a wrong type.
   *
   * @throws org.belfry.platform.problem.Problem with all faults
   */
  void check() {
    faults.throwIfAny();
  }

  static String name(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private void refuse(String name, JsonValue value, String expected) {
    if (value != JsonValue.NULL) {
      faults.add(
          new InvalidField(
              "wrongType",
              path + name,
              name(value.getValueType()),
              "is " + expected,
              "Send " + expected + " or leave it out."));
    }
  }
}
