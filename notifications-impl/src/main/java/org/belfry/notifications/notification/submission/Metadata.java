package org.belfry.notifications.notification.submission;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** Compares metadata and adds to them. */
final class Metadata {
  private Metadata() {}

  /** Whether they contain every pair of the condition. */
  static boolean matches(@Nullable JsonObject metadata, JsonObject condition) {
    return condition.entrySet().stream()
        .allMatch(pair -> metadata != null && pair.getValue().equals(metadata.get(pair.getKey())));
  }

  /** Both; where they have the same name, the value of the addition. */
  static JsonObject merged(@Nullable JsonObject metadata, JsonObject addition) {
    JsonObjectBuilder merged =
        metadata == null ? JSON.createObjectBuilder() : JSON.createObjectBuilder(metadata);
    addition.forEach(merged::add);
    return merged.build();
  }
}
