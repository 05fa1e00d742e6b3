package org.belfry.system.endpoint;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;

/** A request that an endpoint of ours received. */
public record Received(Instant at, String method, URI uri, HttpHeaders headers, String body) {
  public String header(String name) {
    return headers
        .firstValue(name)
        .orElseThrow(() -> new AssertionError("no header " + name + " in " + headers));
  }

  /** The notification's id, the same on every attempt. */
  public String webhookId() {
    return header("webhook-id");
  }

  public JsonObject json() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  /** Whether the library that receivers use accepts the signature. */
  public boolean isSignedWith(String secret) {
    return hasSigned(secret, body);
  }

  /** The same for another text than the body. */
  public boolean hasSigned(String secret, String text) {
    try {
      new Webhook(secret).verify(text, headers);
      return true;
    } catch (WebhookVerificationException rejection) {
      return false;
    } catch (EmptyWebhookSecretException noSecret) {
      throw new IllegalArgumentException(noSecret);
    }
  }
}
