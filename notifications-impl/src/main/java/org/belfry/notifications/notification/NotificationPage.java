package org.belfry.notifications.notification;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of an inbox, newest first.
 *
 * @param next the {@code before} of the next page; missing if there is none
 */
@JsonbPropertyOrder({"items", "next"})
public record NotificationPage(List<NotificationView> items, @Nullable Long next) {
  static NotificationPage of(List<Notification> notifications, int limit) {
    boolean full = notifications.size() == limit;
    return new NotificationPage(
        notifications.stream().map(NotificationView::of).toList(),
        full ? notifications.get(limit - 1).number() : null);
  }
}
