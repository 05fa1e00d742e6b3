package org.belfry.notifications.dialect.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints moments as this dialect does: {@code 2022-04-28T13:25:12+0000}. */
final class Moment {
  /** With a Z at its end; takes half as long as a pattern, and is done for each row of a list. */
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder().appendInstant(0).toFormatter(Locale.ROOT);

  private Moment() {}

  static @Nullable String print(@Nullable Instant moment) {
    return moment == null ? null : SECONDS.format(moment).replace("Z", "+0000");
  }
}
