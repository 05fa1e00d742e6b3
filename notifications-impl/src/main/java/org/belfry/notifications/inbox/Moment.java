package org.belfry.notifications.inbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints moments as this dialect does: {@code 2022-04-28T13:25:12+0000}. */
final class Moment {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Moment() {}

  static @Nullable String print(@Nullable Instant moment) {
    return moment == null ? null : FORMAT.format(moment);
  }
}
