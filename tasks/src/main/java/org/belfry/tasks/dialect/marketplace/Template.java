package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The link to a template, which is kept as given: as a text, or as an object. */
final class Template {
  private static final String LINK = "link";

  /** What links have in this dialect and in others (RFC 8288). */
  private static final Set<String> OF_LINKS =
      Set.of("href", "rel", "type", "title", "hreflang", "media");

  private Template() {}

  static @Nullable String read(DocumentFields task) {
    return task.any("template") instanceof JsonObject object
        ? object.toString()
        : task.text("template");
  }

  /**
   * As XML, only links are elements. With whatever else there is its giver would choose the names
   * of elements and their namespaces, and a browser would run what it takes for a script.
   */
  static JsonValue print(String kept, Notation notation) {
    JsonValue given = given(kept);
    return notation == Notation.XML && !isText(given) && !isLinks(given)
        ? JSON.createValue(kept)
        : given;
  }

  /** An object is kept as it prints itself; a text may begin like one. */
  private static JsonValue given(String kept) {
    JsonValue text = JSON.createValue(kept);
    if (!kept.startsWith("{")) {
      return text;
    }
    try {
      JsonValue read = JsonText.read(kept);
      return read.toString().equals(kept) ? read : text;
    } catch (Problem malformed) {
      return text;
    }
  }

  /** A link, or an object of nothing but links. */
  private static boolean isLinks(JsonValue value) {
    return value instanceof JsonObject object
        && (isLink(object)
            || (object.keySet().equals(Set.of(LINK))
                && object.values().stream().allMatch(Template::isListOfLinks)));
  }

  private static boolean isListOfLinks(JsonValue value) {
    return value instanceof JsonArray array
        ? array.stream().allMatch(Template::isLink)
        : isLink(value);
  }

  private static boolean isLink(JsonValue value) {
    return value instanceof JsonObject link
        && link.containsKey("href")
        && OF_LINKS.containsAll(link.keySet())
        && link.values().stream().allMatch(Template::isText);
  }

  private static boolean isText(JsonValue value) {
    return value instanceof JsonString;
  }
}
