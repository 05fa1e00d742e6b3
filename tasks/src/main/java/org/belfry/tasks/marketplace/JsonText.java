package org.belfry.tasks.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;

/** Reads JSON. */
final class JsonText {
  private JsonText() {}

  static JsonObject read(byte[] body) {
    if (parse(body) instanceof JsonObject object) {
      return object;
    }
    throw UnreadableDocument.malformed("JSON of an object");
  }

  private static JsonValue parse(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue();
    } catch (RuntimeException malformed) {
      // JsonException, or a bare one for an array in a thousand others.
      throw UnreadableDocument.malformed("JSON");
    }
  }
}
