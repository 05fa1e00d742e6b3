package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** Documents as the server prints them, but indented. */
final class Printed {
  static final HubUris URIS = new HubUris("https://belfry.example/notifications");

  private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

  private Printed() {}

  static String json(Object view) {
    return JSONB.toJson(view).strip();
  }
}
