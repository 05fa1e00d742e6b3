package org.belfry.platform.identity.apikey;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param key the text to send; only in the answer to its making, null ever after
 */
@JsonbPropertyOrder({"id", "application", "key", "createdAt"})
public record ApiKeyView(long id, String application, @Nullable String key, Instant createdAt) {
  static ApiKeyView of(ApiKey apiKey) {
    return of(apiKey, null);
  }

  static ApiKeyView of(ApiKey apiKey, @Nullable String text) {
    return new ApiKeyView(apiKey.id(), apiKey.application(), text, apiKey.createdAt());
  }
}
