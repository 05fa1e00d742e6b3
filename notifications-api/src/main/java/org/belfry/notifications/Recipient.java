package org.belfry.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose inbox a notification goes to.
 *
 * @param userId id of a user of Belfry's
 * @param notificationId public id of the notification, if the publisher has one for it already: of
 *     version 7, and different for each recipient
 */
public record Recipient(long userId, @Nullable UUID notificationId) {
  /** With a new id for the notification. */
  public static Recipient of(long userId) {
    return new Recipient(userId, null);
  }
}
