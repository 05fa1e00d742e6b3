package org.belfry.webhooks.dialect.hub.view;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.belfry.platform.rest.ResourceId;
import org.belfry.webhooks.notification.NoSuchNotification;
import org.belfry.webhooks.notification.Notification;

/** The collections of notifications; each notification is in one of them at a time. */
public enum NotificationCollection {
  PULL("pullNotifications"),
  QUEUE("deliveryQueue"),
  RECEIVED("receivedNotifications"),
  FAILED("failedNotifications");

  private final String path;

  NotificationCollection(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  public static NotificationCollection of(Notification notification) {
    return switch (notification.state()) {
      case PENDING -> notification.deliveryMethod().equals("pull") ? PULL : QUEUE;
      case RECEIVED -> RECEIVED;
      case EXPIRED, FAILED -> FAILED;
    };
  }

  /**
   * @throws NoSuchNotification if the text cannot be the id of any
   */
  public UUID id(String text) {
    return ResourceId.in(text).orElseThrow(() -> NoSuchNotification.in(path, text));
  }

  /**
   * @param source finds a notification in this collection or another
   * @throws NoSuchNotification if it is not in this one
   */
  public Notification find(String text, Function<UUID, Optional<Notification>> source) {
    return source
        .apply(id(text))
        .filter(notification -> of(notification) == this)
        .orElseThrow(() -> NoSuchNotification.in(path, text));
  }
}
