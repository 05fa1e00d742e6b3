package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;
import java.util.UUID;
import org.belfry.notifications.link.ApplicationLink;

/**
 * What a linked application told of itself.
 *
 * @param application id of the link
 */
@JsonbPropertyOrder({"application", "appId", "url", "i18n", "actions", "properties"})
public record ConfigurationView(
    UUID application,
    String appId,
    String url,
    JsonValue i18n,
    JsonValue actions,
    JsonValue properties) {
  static ConfigurationView of(ApplicationLink link) {
    JsonObject told = Optional.ofNullable(link.registration()).orElse(JsonObject.EMPTY_JSON_OBJECT);
    return new ConfigurationView(
        link.id(),
        link.appId(),
        link.url(),
        of("i18n", told),
        of("actions", told),
        of("properties", told));
  }

  private static JsonValue of(String name, JsonObject told) {
    return told.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT);
  }
}
