package org.belfry.web.description;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a document leaves unsaid. */
final class Gaps {
  private final List<String> gaps = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Document document;

  private Gaps(Document document) {
    this.document = document;
  }

  static List<String> in(Document document) {
    Gaps gaps = new Gaps(document);
    document.described().forEach(gaps::check);
    gaps.checkProperties("", document.json());
    return gaps.gaps;
  }

  private void check(Document.Described operation) {
    String name = operation.name();
    JsonObject json = operation.json();
    need(ids.add(json.getString("operationId", "")), name, "an operationId of its own");
    need(json.containsKey("tags") && json.getJsonArray("tags").size() == 1, name, "one tag");
    need(!json.getString("summary", "").isEmpty(), name, "a summary");
    need(json.containsKey("security"), name, "security, if need be an empty list");
    operation.parameters(document).forEach(parameter -> checkParameter(name, parameter));
    Optional.ofNullable(json.get("requestBody"))
        .ifPresent(body -> checkContent(name + " request", document.resolve(body)));
    operation
        .responses()
        .forEach((status, answer) -> checkAnswer(name + " " + status, status, answer));
    need(operation.responses().containsKey("default"), name, "what any other failure looks like");
  }

  /** The example of what may be left out is in its schema: pages to try it would send the other. */
  private void checkParameter(String name, JsonObject parameter) {
    String place = name + " " + parameter.getString("name");
    need(!parameter.getString("description", "").isEmpty(), place, "a description");
    JsonObject schema = parameter.getJsonObject("schema");
    boolean shown =
        parameter.containsKey("example")
            || schema.containsKey("examples")
            || schema.containsKey("default")
            || schema.containsKey("enum");
    need(shown, place, "an example, a default or all its values");
    boolean optional = !parameter.getBoolean("required", false);
    need(!(optional && parameter.containsKey("example")), place, "its example in the schema");
  }

  /** All failures of a dialect have one schema, that of the default answer. */
  private void checkAnswer(String place, String status, JsonValue value) {
    JsonObject answer = document.resolve(value);
    need(!answer.getString("description", "").isEmpty(), place, "a description");
    boolean failure = status.equals("default") || status.startsWith("4") || status.startsWith("5");
    need(!failure || answer.containsKey("content"), place, "the schema of failures");
    checkContent(place, answer);
    if (failure && answer.containsKey("content")) {
      need(schemas(answer).equals(schemas(other())), place, "the schema of all failures");
    }
  }

  private JsonObject other() {
    return document
        .json()
        .getJsonObject("components")
        .getJsonObject("responses")
        .getJsonObject("Other");
  }

  private static Map<String, JsonValue> schemas(JsonObject answer) {
    Map<String, JsonValue> schemas = new TreeMap<>();
    answer
        .getJsonObject("content")
        .forEach((type, content) -> schemas.put(type, content.asJsonObject().get("schema")));
    return schemas;
  }

  private void checkContent(String place, JsonObject owner) {
    Optional.ofNullable(owner.getJsonObject("content"))
        .ifPresent(
            content ->
                content.forEach(
                    (type, one) -> {
                      JsonObject media = one.asJsonObject();
                      need(media.containsKey("schema"), place + " " + type, "a schema");
                      need(
                          media.containsKey("example") || media.containsKey("examples"),
                          place + " " + type,
                          "an example");
                    }));
  }

  /** Anywhere in it, but for examples, whose members may have any name. */
  private void checkProperties(String place, JsonValue value) {
    if (value instanceof JsonObject object) {
      if (object.get("properties") instanceof JsonObject properties) {
        properties.forEach(
            (name, property) ->
                need(
                    property.asJsonObject().get("description") instanceof JsonString,
                    place + "/" + name,
                    "a description"));
      }
      object.forEach(
          (name, member) -> {
            if (!name.equals("example") && !name.equals("examples")) {
              checkProperties(place + "/" + name, member);
            }
          });
    }
  }

  private void need(boolean fulfilled, String place, String what) {
    if (!fulfilled) {
      gaps.add(place + " needs " + what);
    }
  }
}
