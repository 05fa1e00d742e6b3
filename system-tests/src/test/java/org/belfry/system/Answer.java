package org.belfry.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** An HTTP response, read to its end. */
public record Answer(int status, MultivaluedMap<String, String> headers, String text) {
  /** Fails with the whole body unless the status is this one. */
  public Answer expect(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    return this;
  }

  public Optional<String> findHeader(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> String.join(", ", header.getValue()))
        .findFirst();
  }

  public String header(String name) {
    return findHeader(name)
        .orElseThrow(() -> new AssertionError("no header " + name + " in " + headers));
  }

  public String etag() {
    return header("ETag");
  }

  public JsonObject json() {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  public boolean has(String pointer) {
    return Json.createPointer(pointer).containsValue(json());
  }

  public JsonValue at(String pointer) {
    assertThat(has(pointer)).as(pointer + " in " + text).isTrue();
    return Json.createPointer(pointer).getValue(json());
  }

  public String string(String pointer) {
    return ((JsonString) at(pointer)).getString();
  }

  public int number(String pointer) {
    return Integer.parseInt(at(pointer).toString());
  }

  public String id() {
    return string("/_id");
  }

  /** The items of a collection of the hub. */
  public List<JsonObject> items() {
    return objects("/_embedded/items");
  }

  public List<JsonObject> objects(String pointer) {
    return ((JsonArray) at(pointer)).getValuesAs(JsonObject.class);
  }

  /** The ids of a collection's items, in its order. */
  public List<String> ids() {
    return items().stream().map(item -> item.getString("_id")).toList();
  }
}
