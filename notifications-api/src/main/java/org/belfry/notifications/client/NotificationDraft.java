package org.belfry.notifications.client;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A notification as a caller of the native API sends it to their own inbox. Only the title is
 * required.
 *
 * @param type {@code General} if it is missing
 */
public record NotificationDraft(
    @Nullable String type,
    @Nullable String title,
    @Nullable String description,
    @Nullable JsonObject data,
    @Nullable String browserUri,
    @Nullable String resourceUri,
    @Nullable String entity,
    @Nullable String action,
    @Nullable String globalId,
    @Nullable String groupingId,
    @Nullable Item item,
    @Nullable JsonObject metadata) {

  /** What it is about. */
  public record Item(@Nullable String title, @Nullable String url, @Nullable String iconUrl) {}

  /** Begins one with what every notification has. */
  public static NotificationDraftBuilder titled(String title) {
    return new NotificationDraftBuilder(title);
  }
}
