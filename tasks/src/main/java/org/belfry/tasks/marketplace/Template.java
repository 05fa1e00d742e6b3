package org.belfry.tasks.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** The link to a template, which is kept as given: as a text, or as an object. */
final class Template {
  private Template() {}

  static @Nullable String read(Fields task) {
    return task.any("template") instanceof JsonObject object
        ? object.toString()
        : task.text("template");
  }

  static JsonValue print(String kept) {
    if (!kept.startsWith("{")) {
      return JSON.createValue(kept);
    }
    try (JsonReader reader = JSON.createReader(new StringReader(kept))) {
      return reader.readValue();
    }
  }
}
