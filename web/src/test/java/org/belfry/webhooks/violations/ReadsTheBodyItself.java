package org.belfry.webhooks.violations;

import jakarta.annotation.security.PermitAll;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.InputStream;

@Path("violation")
public class ReadsTheBodyItself {
  @POST
  @PermitAll
  public JsonObject post(InputStream body) {
    try (JsonReader reader = Json.createReader(body)) {
      return reader.readObject();
    }
  }
}
