package org.belfry.webhooks.hub;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI document of this dialect. */
final class ApiDocument {
  private static final String RESOURCE = "openapi.json";
  private static final JsonObject DOCUMENT = read();

  private ApiDocument() {}

  static JsonObject at(HubUris uris) {
    return Json.createObjectBuilder(DOCUMENT)
        .add(
            "servers",
            Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", uris.base())))
        .build();
  }

  private static JsonObject read() {
    try (InputStream stream = ApiDocument.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not in the archive");
      }
      try (JsonReader reader = Json.createReader(stream)) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
