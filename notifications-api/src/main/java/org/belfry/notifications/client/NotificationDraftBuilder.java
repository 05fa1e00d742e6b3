package org.belfry.notifications.client;

import jakarta.json.JsonObject;
import org.belfry.notifications.client.NotificationDraft.Item;
import org.jspecify.annotations.Nullable;

/** Says what a notification has besides its title, see {@link NotificationDraft#titled}. */
public final class NotificationDraftBuilder {
  private final String title;
  private @Nullable String type;
  private @Nullable String description;
  private @Nullable JsonObject data;
  private @Nullable String browserUri;
  private @Nullable String resourceUri;
  private @Nullable String entity;
  private @Nullable String action;
  private @Nullable String globalId;
  private @Nullable String groupingId;
  private @Nullable Item item;
  private @Nullable JsonObject metadata;

  NotificationDraftBuilder(String title) {
    this.title = title;
  }

  public NotificationDraftBuilder type(String newType) {
    type = newType;
    return this;
  }

  public NotificationDraftBuilder description(String newDescription) {
    description = newDescription;
    return this;
  }

  /** The same for programs. */
  public NotificationDraftBuilder data(JsonObject newData) {
    data = newData;
    return this;
  }

  /** Where people find more; http, https or relative. */
  public NotificationDraftBuilder browserUri(String uri) {
    browserUri = uri;
    return this;
  }

  /** Where programs find more; http, https or relative. */
  public NotificationDraftBuilder resourceUri(String uri) {
    resourceUri = uri;
    return this;
  }

  /** What was done to which kind of thing, such as {@code comment} and {@code issue}. */
  public NotificationDraftBuilder event(String newAction, String newEntity) {
    action = newAction;
    entity = newEntity;
    return this;
  }

  /** The application's own id of it. */
  public NotificationDraftBuilder globalId(String id) {
    globalId = id;
    return this;
  }

  /** The thing that it is about, and the same id for all notifications about that. */
  public NotificationDraftBuilder about(Item newItem, String newGroupingId) {
    item = newItem;
    groupingId = newGroupingId;
    return this;
  }

  /** Names and values to ask for later. */
  public NotificationDraftBuilder metadata(JsonObject newMetadata) {
    metadata = newMetadata;
    return this;
  }

  public NotificationDraft build() {
    return new NotificationDraft(
        type,
        title,
        description,
        data,
        browserUri,
        resourceUri,
        entity,
        action,
        globalId,
        groupingId,
        item,
        metadata);
  }
}
