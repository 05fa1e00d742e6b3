package org.belfry.notifications.notification;

import jakarta.json.JsonObject;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A notification as a caller of the native API sends it to their own inbox.
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
  public record Item(@Nullable String title, @Nullable String url, @Nullable String iconUrl) {
    static final Item NONE = new Item(null, null, null);
  }

  /**
   * @param application name of the one that sends it
   */
  Notice notice(@Nullable String application) {
    Item thing = item == null ? Item.NONE : item;
    return new Notice(
        new Content(
            type == null ? Content.GENERAL : type, title == null ? "" : title, description, data),
        new Links(browserUri, resourceUri),
        new Origin(application, null, null, entity, action, globalId),
        new Subject(thing.title(), thing.url(), thing.iconUrl(), groupingId, null),
        metadata);
  }
}
