package org.belfry.webhooks.delivery.push;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the three forms of a date in HTTP (RFC 9110, section 5.6.7), all of them in Greenwich time.
 * The day of the week tells nothing and is not looked at.
 */
final class HttpDate {
  private static final DateTimeFormatter TODAY = pattern("d MMM yyyy HH:mm:ss 'GMT'");
  private static final DateTimeFormatter C = pattern("MMM ppd HH:mm:ss yyyy");

  /** A year of two digits that would be more than fifty years ahead is one of the past. */
  private static final int AHEAD = 50;

  private static final int CENTURY = 100;

  private HttpDate() {}

  /** The moment; empty if the text is none of them. */
  static Optional<Instant> read(String text, Instant now) {
    int weekday = text.indexOf(' ');
    String date = text.substring(weekday + 1);
    return List.of(TODAY, rfc850(now), C).stream()
        .flatMap(form -> parse(date, form).stream())
        .findFirst();
  }

  private static Optional<Instant> parse(String date, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDateTime.parse(date, form).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException another) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter rfc850(Instant now) {
    LocalDate earliest = now.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(AHEAD + 1L - CENTURY);
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern("d-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }
}
