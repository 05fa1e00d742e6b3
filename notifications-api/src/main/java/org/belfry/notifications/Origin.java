package org.belfry.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Where a notification comes from. Texts have at most 255 characters.
 *
 * @param application name of the application that made it
 * @param applicationLinkId id of that application's link, to which actions are forwarded
 * @param senderId id of the user whose doing it is
 * @param entity kind of the thing that it happened to, such as {@code issue}
 * @param action what was done to that, such as {@code comment}
 * @param globalId the application's own id of the notification
 */
public record Origin(
    @Nullable String application,
    @Nullable String applicationLinkId,
    @Nullable Long senderId,
    @Nullable String entity,
    @Nullable String action,
    @Nullable String globalId) {
  public static final Origin UNKNOWN = new Origin(null, null, null, null, null, null);

  /** Made by an application of which nothing but its name is known. */
  public static Origin application(@Nullable String name) {
    return new Origin(name, null, null, null, null, null);
  }

  /** The doing of a user. */
  public static Origin user(long userId) {
    return new Origin(null, null, userId, null, null, null);
  }
}
