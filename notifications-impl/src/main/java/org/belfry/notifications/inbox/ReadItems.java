package org.belfry.notifications.inbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Reading;
import org.belfry.platform.identity.UserId;

/** Marks notifications read that a request names. */
@Dependent
class ReadItems {
  @Inject private Notifications notifications;
  @Inject private Reading reading;

  /**
   * Marks all of them, or none.
   *
   * @return them as they are then, in the order of the ids
   * @throws NoSuchNotification if one of them is unknown
   */
  List<Notification> read(List<UUID> ids, UserId user) {
    List<Long> unread =
        inOrder(ids, user).stream()
            .filter(notification -> !notification.isRead())
            .map(Notification::number)
            .toList();
    if (!unread.isEmpty()) {
      reading.read(unread, user);
    }
    return inOrder(ids, user);
  }

  private List<Notification> inOrder(List<UUID> ids, UserId user) {
    Map<UUID, Notification> known =
        notifications.withIds(ids, user).stream()
            .collect(Collectors.toMap(Notification::id, Function.identity()));
    for (UUID id : ids) {
      if (!known.containsKey(id)) {
        throw new NoSuchNotification(id);
      }
    }
    return ids.stream().map(known::get).toList();
  }
}
