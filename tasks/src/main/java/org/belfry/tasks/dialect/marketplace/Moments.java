package org.belfry.tasks.dialect.marketplace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.belfry.platform.time.Era;

/** Moments and days as this dialect prints them. */
final class Moments {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Moments() {}

  static String print(Instant moment) {
    return WITH_OFFSET.format(moment);
  }

  /**
   * @throws DateTimeException if it is no moment with an offset
   */
  static Instant parse(String text) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
  }

  /**
   * The beginning of a day, or that of time where nothing is kept of such a day.
   *
   * @throws DateTimeException if it is no day
   */
  static Instant day(String text) {
    return Era.nearest(LocalDate.parse(text, DAY).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
