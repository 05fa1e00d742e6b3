package org.belfry.webhooks.hub;

import static org.belfry.platform.json.JsonP.JSON;

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
    return JSON.createObjectBuilder(DOCUMENT)
        .add(
            "servers",
            JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("url", uris.base())))
        .build();
  }

  private static JsonObject read() {
    try (InputStream stream = ApiDocument.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException(RESOURCE + " is not in the archive");
      }
      try (JsonReader reader = JSON.createReader(stream)) {
        return reader.readObject();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
