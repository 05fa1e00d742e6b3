package org.belfry.notifications.client;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the native API prints it: everything that any dialect knows of it.
 *
 * @param archivedAt since when it is in the archive; null in the inbox
 * @param snoozedUntil when it comes back to the inbox; null in it
 */
@JsonbPropertyOrder({
  "id",
  "number",
  "type",
  "title",
  "description",
  "data",
  "browserUri",
  "resourceUri",
  "application",
  "applicationLinkId",
  "senderId",
  "entity",
  "action",
  "globalId",
  "groupingId",
  "item",
  "metadata",
  "status",
  "pinned",
  "readAt",
  "createdAt",
  "updatedAt",
  "archivedAt",
  "snoozedUntil"
})
public record NotificationView(
    UUID id,
    long number,
    String type,
    String title,
    @Nullable String description,
    @Nullable JsonObject data,
    @Nullable String browserUri,
    @Nullable String resourceUri,
    @Nullable String application,
    @Nullable String applicationLinkId,
    @Nullable Long senderId,
    @Nullable String entity,
    @Nullable String action,
    @Nullable String globalId,
    @Nullable String groupingId,
    @Nullable Item item,
    @Nullable JsonObject metadata,
    @Nullable String status,
    boolean pinned,
    @Nullable Instant readAt,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant archivedAt,
    @Nullable Instant snoozedUntil) {

  /** What it is about. */
  @JsonbPropertyOrder({"title", "url", "iconUrl", "aggregateKey"})
  public record Item(
      @Nullable String title,
      @Nullable String url,
      @Nullable String iconUrl,
      @Nullable String aggregateKey) {}
}
