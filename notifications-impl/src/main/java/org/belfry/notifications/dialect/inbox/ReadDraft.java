package org.belfry.notifications.dialect.inbox;

import java.util.List;
import java.util.UUID;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;
import org.jspecify.annotations.Nullable;

/** Notifications to be marked read, in the order in which they are answered. */
public record ReadDraft(@Nullable List<@Nullable String> notificationIds) {

  /**
   * @throws InvalidField if there are none
   * @throws NoSuchNotification if one cannot be an id
   */
  List<UUID> ids() {
    if (notificationIds == null) {
      throw InvalidField.missing("notification_ids");
    }
    return notificationIds.stream().map(ReadDraft::id).toList();
  }

  /** What is no id is the id of nothing. */
  static UUID id(@Nullable String text) {
    String id = String.valueOf(text);
    return ResourceId.in(id).orElseThrow(() -> new NoSuchNotification(id));
  }
}
