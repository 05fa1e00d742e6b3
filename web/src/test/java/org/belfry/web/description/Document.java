package org.belfry.web.description;

import static java.util.stream.Collectors.toSet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document, and what it says of operations. */
record Document(JsonObject json) {
  static Document of(String dialect) throws Exception {
    try (InputStream in = OpenApiDocument.class.getResourceAsStream(dialect + ".json");
        JsonReader reader = Json.createReader(Objects.requireNonNull(in))) {
      return new Document(reader.readObject());
    }
  }

  Set<Operation> operations() {
    return described().map(Described::operation).collect(toSet());
  }

  /** Such as {@code GET /tasks limit}. */
  Set<String> queryParameters() {
    return described()
        .flatMap(
            one ->
                one.parameters(this)
                    .filter(parameter -> parameter.getString("in").equals("query"))
                    .map(parameter -> one.name() + " " + parameter.getString("name")))
        .collect(toSet());
  }

  Stream<Described> described() {
    return json.getJsonObject("paths").entrySet().stream()
        .flatMap(
            path ->
                path.getValue().asJsonObject().entrySet().stream()
                    .map(
                        operation ->
                            new Described(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().asJsonObject())));
  }

  /** What a reference leads to, or the value itself. */
  JsonObject resolve(JsonValue value) {
    JsonObject object = value.asJsonObject();
    @SuppressWarnings("NullAway") // null if there is none
    String reference = object.getString("$ref", null);
    return reference == null
        ? object
        : Json.createPointer(reference.substring(1)).getValue(json).asJsonObject();
  }

  /** An operation that is described. */
  record Described(String verb, String path, JsonObject json) {
    String name() {
      return verb + " " + path;
    }

    Operation operation() {
      return new Operation(
          verb, path, access(), strings(array("x-roles")), json.getBoolean("x-demo", false));
    }

    Stream<JsonObject> parameters(Document document) {
      return array("parameters").map(document::resolve);
    }

    /** Answers by status. */
    Map<String, JsonValue> responses() {
      return json.getJsonObject("responses");
    }

    private String access() {
      JsonArray security = json.getJsonArray("security");
      if (security.isEmpty()) {
        return "everybody";
      }
      return Optional.ofNullable(security.getJsonObject(0).get("bearer"))
          .map(scopes -> String.join(" ", strings(scopes.asJsonArray().stream())))
          .orElse("API key");
    }

    private Stream<JsonValue> array(String member) {
      return Optional.ofNullable(json.getJsonArray(member)).stream().flatMap(List::stream);
    }

    private static Set<String> strings(Stream<JsonValue> values) {
      return values.map(value -> ((JsonString) value).getString()).collect(toSet());
    }
  }
}
