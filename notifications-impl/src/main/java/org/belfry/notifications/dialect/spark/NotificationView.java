package org.belfry.notifications.dialect.spark;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.belfry.notifications.Notice;
import org.belfry.notifications.notification.Notification;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** A notification. */
@JsonbNillable
@JsonbPropertyOrder({
  "id",
  "type",
  "senderApplication",
  "senderId",
  "recipientId",
  "message",
  "browserUri",
  "resourceUri",
  "read",
  "createdTimestamp",
  "readTimestamp"
})
public record NotificationView(
    String id,
    String type,
    @Nullable String senderApplication,
    @Nullable String senderId,
    String recipientId,
    String message,
    @Nullable String browserUri,
    @Nullable String resourceUri,
    boolean read,
    String createdTimestamp,
    @Nullable String readTimestamp) {
  static final int MAX_MESSAGE = 140;

  /** Takes half as long as the same by a pattern, and is done for each row of a list. */
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder().appendInstant(0).toFormatter(Locale.ROOT);

  static NotificationView of(Notification notification) {
    Notice notice = notification.notice();
    Long sender = notice.origin().senderId();
    Instant readAt = notification.readAt();
    return new NotificationView(
        SparkId.of(notification),
        SparkType.of(notice.content().type()),
        notice.origin().application(),
        sender == null ? null : SparkId.ofUser(sender),
        SparkId.ofUser(notification.owner().value()),
        shortened(notice.content().title()),
        notice.links().browserUri(),
        notice.links().resourceUri(),
        notification.isRead(),
        SECONDS.format(notification.createdAt()),
        readAt == null ? null : SECONDS.format(readAt));
  }

  /** Titles of other dialects can be longer than a message of this one. */
  private static String shortened(String title) {
    return Ellipsis.fit(title, MAX_MESSAGE);
  }
}
