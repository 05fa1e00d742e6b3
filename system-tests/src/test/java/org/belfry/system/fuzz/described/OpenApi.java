package org.belfry.system.fuzz.described;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the operations of an OpenAPI document. */
final class OpenApi {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "options", "head");

  private final Dialect dialect;
  private final JsonObject document;

  OpenApi(Dialect dialect, JsonObject document) {
    this.dialect = dialect;
    this.document = document;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonValue> path : object(document, "paths").entrySet()) {
      JsonObject item = path.getValue().asJsonObject();
      for (Map.Entry<String, JsonValue> method : item.entrySet()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(
              operation(path.getKey(), method.getKey(), item, method.getValue().asJsonObject()));
        }
      }
    }
    return operations;
  }

  /** What a reference in the document leads to, or the same. */
  JsonObject resolve(JsonObject referring) {
    JsonObject found = referring;
    while (found.containsKey("$ref")) {
      found =
          Json.createPointer(found.getString("$ref").substring(1))
              .getValue(document)
              .asJsonObject();
    }
    return found;
  }

  private Operation operation(String path, String method, JsonObject item, JsonObject operation) {
    JsonObject content = object(resolve(object(operation, "requestBody")), "content");
    return new Operation(
        dialect,
        method.toUpperCase(Locale.ROOT),
        path,
        Stream.concat(parameters(item), parameters(operation)).toList(),
        List.copyOf(content.keySet()),
        content.values().stream()
            .map(type -> object(type.asJsonObject(), "schema"))
            .findFirst()
            .orElse(null),
        content.values().stream().flatMap(type -> examples(type.asJsonObject())).toList(),
        object(operation, "responses").keySet().stream()
            .filter(status -> status.matches("[0-9]+"))
            .map(Integer::valueOf)
            .collect(Collectors.toSet()),
        isOpen(operation));
  }

  private Stream<Operation.Parameter> parameters(JsonObject owner) {
    return array(owner, "parameters").stream()
        .map(parameter -> resolve(parameter.asJsonObject()))
        .map(
            parameter ->
                new Operation.Parameter(
                    parameter.getString("name"),
                    parameter.getString("in"),
                    object(parameter, "schema")));
  }

  private Stream<JsonValue> examples(JsonObject type) {
    Stream<JsonValue> one = Stream.ofNullable(type.get("example"));
    Stream<JsonValue> named =
        object(type, "examples").values().stream()
            .map(example -> resolve(example.asJsonObject()))
            .filter(example -> example.containsKey("value"))
            .map(example -> example.get("value"))
            // As XML it is a text, which JSON is made of as well.
            .filter(value -> !(value instanceof JsonString));
    return Stream.concat(one, named);
  }

  private boolean isOpen(JsonObject operation) {
    JsonArray security =
        operation.containsKey("security")
            ? operation.getJsonArray("security")
            : array(document, "security");
    return security.isEmpty() || security.contains(JsonValue.EMPTY_JSON_OBJECT);
  }

  private static JsonObject object(JsonObject owner, String name) {
    @Nullable JsonValue value = owner.get(name);
    return value == null ? JsonValue.EMPTY_JSON_OBJECT : value.asJsonObject();
  }

  private static JsonArray array(JsonObject owner, String name) {
    @Nullable JsonValue value = owner.get(name);
    return value == null ? JsonValue.EMPTY_JSON_ARRAY : value.asJsonArray();
  }
}
