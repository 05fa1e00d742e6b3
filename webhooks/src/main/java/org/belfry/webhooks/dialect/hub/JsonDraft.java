package org.belfry.webhooks.dialect.hub;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Locale;
import org.belfry.platform.json.JsonMembers;
import org.belfry.platform.json.UnreadableBody;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON object that a request sent. A property that nobody asks for is ignored, as clients
 * send back what they got, {@code _profile} and all.
 */
record JsonDraft(JsonMembers members) {

  /**
   * @throws UnreadableBody if the body is no JSON object
   */
  static JsonDraft of(JsonValue body) {
    if (body instanceof JsonObject object) {
      return new JsonDraft(JsonMembers.of(object, JsonDraft::wrongType));
    }
    throw UnreadableBody.notAnObject(body.getValueType());
  }

  /** A text; null if it is missing or something else. */
  @Nullable String text(String name) {
    @Nullable String text = members.text(name);
    if (text != null && text.indexOf('\0') >= 0) {
      members
          .faults()
          .add(
              new InvalidField(
                  "characterNotAllowed",
                  members.path() + name,
                  "\\u0000",
                  "may not contain the character zero",
                  "Leave that character out."));
    }
    return text;
  }

  /** Whatever is under the name, also JSON's null; null if it is missing. */
  @Nullable JsonValue value(String name) {
    return members.object().get(name);
  }

  /** The object under the name, to read on in; null if it is missing or something else. */
  @Nullable JsonDraft nested(String name) {
    @Nullable JsonMembers nested = members.nested(name);
    return nested == null ? null : new JsonDraft(nested);
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
    members.faults().throwIfAny();
  }

  private static InvalidField wrongType(String path, JsonValue value, String expected) {
    return new InvalidField(
        "wrongType",
        path,
        value.getValueType().name().toLowerCase(Locale.ROOT),
        "is " + expected,
        "Send " + expected + " or leave it out.");
  }
}
