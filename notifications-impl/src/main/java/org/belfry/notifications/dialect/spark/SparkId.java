package org.belfry.notifications.dialect.spark;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.belfry.notifications.notification.Notification;

/**
 * Ids of 26 digits. That of a notification begins with the moment of its arrival and ends with its
 * number; both only grow within an inbox, and so does the id.
 */
final class SparkId {
  private static final int DIGITS = 26;
  private static final Pattern ID = Pattern.compile("[0-9]{" + DIGITS + "}");
  private static final int NUMBER_BEGINS = 14;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SparkId() {}

  static String of(Notification notification) {
    return MOMENT.format(notification.arrivedAt())
        + padded(notification.number(), DIGITS - NUMBER_BEGINS);
  }

  static String ofUser(long userId) {
    return padded(userId, DIGITS);
  }

  private static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** The number of the notification that may have this id; empty if none can. */
  static OptionalLong number(String id) {
    return ID.matcher(id).matches()
        ? OptionalLong.of(Long.parseLong(id.substring(NUMBER_BEGINS)))
        : OptionalLong.empty();
  }
}
