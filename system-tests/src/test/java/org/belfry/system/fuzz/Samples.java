package org.belfry.system.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.belfry.system.fuzz.described.Operation;
import org.jspecify.annotations.Nullable;

/** Makes values that are as a schema wants them, and names in them what there is. */
final class Samples {
  private static final int DEEPEST = 6;

  private static final Map<String, String> OF_FORMAT =
      Map.of(
          "date-time", "2090-04-17T10:04:46.375Z",
          "date", "2090-04-17",
          "time", "22:00",
          "duration", "PT1H",
          "uuid", "01900000-0000-7000-8000-000000000001",
          "uri", "https://example.com/things/4711",
          "uri-reference", "/things/4711",
          "email", "alice@example.com");

  private final UnaryOperator<JsonObject> references;
  private final Cast cast;
  private final Chance chance;

  /**
   * @param references finds what a schema refers to
   */
  Samples(UnaryOperator<JsonObject> references, Cast cast, Chance chance) {
    this.references = references;
    this.cast = cast;
    this.chance = chance;
  }

  /** A body that an operation takes. */
  JsonValue body(Operation operation) {
    boolean example = !operation.examples().isEmpty() && !chance.oneIn(3);
    if (example || operation.schema() == null) {
      return operation.examples().isEmpty()
          ? JsonValue.EMPTY_JSON_OBJECT
          : fitted("", chance.pick(operation.examples()));
    }
    return fitted("", of(operation.schema(), DEEPEST));
  }

  JsonValue of(JsonObject schema) {
    return of(schema, 2);
  }

  private JsonValue of(JsonObject referring, int depth) {
    JsonObject schema = references.apply(referring);
    if (schema.containsKey("const")) {
      return schema.get("const");
    }
    for (String choice : List.of("enum", "examples", "oneOf", "anyOf")) {
      if (schema.containsKey(choice) && schema.getJsonArray(choice).size() > 0) {
        JsonValue picked = chance.pick(schema.getJsonArray(choice));
        return choice.endsWith("Of") ? of(picked.asJsonObject(), depth) : picked;
      }
    }
    if (schema.containsKey("allOf")) {
      JsonObjectBuilder all = Json.createObjectBuilder();
      for (JsonValue part : schema.getJsonArray("allOf")) {
        if (of(part.asJsonObject(), depth) instanceof JsonObject object) {
          all.addAll(Json.createObjectBuilder(object));
        }
      }
      return all.build();
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" -> Json.createValue(schema.getInt("minimum", 0) + chance.below(3));
      case "boolean" -> chance.oneIn(2) ? JsonValue.TRUE : JsonValue.FALSE;
      default -> Json.createValue(text(schema));
    };
  }

  private static String type(JsonObject schema) {
    @Nullable JsonValue type = schema.get("type");
    if (type instanceof JsonArray many) {
      return many.getString(0);
    }
    return type instanceof JsonString one
        ? one.getString()
        : schema.containsKey("properties") ? "object" : "string";
  }

  private String text(JsonObject schema) {
    String text = OF_FORMAT.getOrDefault(schema.getString("format", ""), "text");
    return text.length() < schema.getInt("minLength", 0)
        ? text.repeat(schema.getInt("minLength"))
        : text;
  }

  private JsonObject object(JsonObject schema, int depth) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    Set<String> required = new HashSet<>();
    if (schema.containsKey("required")) {
      schema.getJsonArray("required").getValuesAs(JsonString::getString).forEach(required::add);
    }
    if (depth > 0 && schema.containsKey("properties")) {
      schema
          .getJsonObject("properties")
          .forEach(
              (name, property) -> {
                if (required.contains(name) || chance.oneIn(3)) {
                  object.add(name, of(property.asJsonObject(), depth - 1));
                }
              });
    }
    return object.build();
  }

  private JsonArray array(JsonObject schema, int depth) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = chance.below(3); depth > 0 && schema.containsKey("items") && i >= 0; i--) {
      array.add(of(schema.getJsonObject("items"), depth - 1));
    }
    return array.build();
  }

  /** The same with the names of what there is. */
  private JsonValue fitted(String name, JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder fitted = Json.createObjectBuilder();
      object.forEach(
          (inside, one) -> fitted.add(inside, fitted(inside.equals("href") ? name : inside, one)));
      return fitted.build();
    }
    if (value instanceof JsonArray array) {
      return fitted(name, array);
    }
    boolean fits =
        value.getValueType() == ValueType.STRING || value.getValueType() == ValueType.NUMBER;
    return fits ? named(name, value) : value;
  }

  private JsonValue fitted(String name, JsonArray array) {
    List<String> ids = cast.known("NATIVE/inbox/notifications");
    if (name.equals("ids") && !ids.isEmpty()) {
      return Json.createArrayBuilder(List.of(chance.pick(ids), chance.pick(ids))).build();
    }
    return array.stream()
        .map(one -> fitted(name, one))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(), all -> Json.createArrayBuilder(all).build()));
  }

  private JsonValue named(String name, JsonValue otherwise) {
    return switch (name) {
      case "apiture:topic" -> one("HUB/topics", "/notifications/topics/", otherwise);
      case "recipientUrl", "callback_url", "registrationUrl", "actionUrl" ->
          Json.createValue(cast.receiver());
      case "user", "to" -> Json.createValue(cast.otherName());
      case "globalId" -> Json.createValue("g-" + chance.below(5));
      case "id", "before" -> number(otherwise);
      default -> otherwise;
    };
  }

  private JsonValue one(String key, String prefix, JsonValue otherwise) {
    List<String> ids = cast.known(key);
    return ids.isEmpty() ? otherwise : Json.createValue(prefix + chance.pick(ids));
  }

  private JsonValue number(JsonValue otherwise) {
    List<String> ids = cast.known(chance.oneIn(2) ? "MYWORK/notification" : "MYWORK/task");
    boolean fits = otherwise.getValueType() == ValueType.NUMBER && !ids.isEmpty();
    return fits ? JsonText.parse(chance.pick(ids)).orElse(otherwise) : otherwise;
  }
}
