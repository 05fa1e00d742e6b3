package org.belfry.notifications.dialect.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.belfry.notifications.listing.Range;
import org.belfry.platform.time.Era;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of moments. A date is a day of UTC, and a moment without fractions a second. What
 * lies beyond all that is kept stands for its end.
 */
final class Moments {
  private static final String SEPARATOR = "..";
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private Moments() {}

  /**
   * @throws java.time.DateTimeException if it is none
   */
  static Range range(String text) {
    int separator = text.indexOf(SEPARATOR);
    String from = separator < 0 ? text : text.substring(0, separator);
    String to = separator < 0 ? text : text.substring(separator + SEPARATOR.length());
    return new Range(begin(from), end(to));
  }

  private static @Nullable Instant begin(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return Era.nearest(isDate(text) ? day(text) : moment(text));
  }

  private static @Nullable Instant end(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (isDate(text)) {
      return lastBefore(day(text).plus(Duration.ofDays(1)));
    }
    Instant moment = moment(text);
    boolean wholeSecond = moment.equals(moment.truncatedTo(ChronoUnit.SECONDS));
    return wholeSecond ? lastBefore(moment.plusSeconds(1)) : Era.nearest(moment);
  }

  private static boolean isDate(String text) {
    return text.indexOf('T') < 0;
  }

  private static Instant lastBefore(Instant moment) {
    return Era.nearest(moment.minus(MICROSECOND));
  }

  private static Instant day(String text) {
    return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** A plus sign that is not percent-encoded is a blank in a query. */
  private static Instant moment(String text) {
    TemporalAccessor moment =
        DATE_TIME.parseBest(text.replace(' ', '+'), Instant::from, LocalDateTime::from);
    return moment instanceof LocalDateTime local
        ? local.toInstant(ZoneOffset.UTC)
        : Instant.from(moment);
  }
}
