package org.belfry.tasks.task;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration of ISO 8601 that may have years and months, which are as long as the calendar says.
 *
 * @param text as given
 */
public record TimeSpan(String text) {
  private static final Pattern PARTS =
      Pattern.compile("(P[^T]*)(?:T(.+))?", Pattern.CASE_INSENSITIVE);
  private static final int MAX_LENGTH = 64;

  /** Moments by which to see how long it is. */
  private static final Instant SOME_TIME = Instant.parse("2020-02-29T00:00:00Z");

  private static final Instant MUCH_LATER = Instant.parse("3020-02-29T00:00:00Z");

  /**
   * @throws DateTimeException if it is none, or not longer than nothing, or than a thousand years
   */
  public static TimeSpan of(String text) {
    TimeSpan span = new TimeSpan(text);
    Instant end = span.after(SOME_TIME);
    if (text.length() > MAX_LENGTH || !end.isAfter(SOME_TIME) || end.isAfter(MUCH_LATER)) {
      throw new DateTimeException("too long or too short: " + text);
    }
    return span;
  }

  /** The moment that it ends if it begins then. */
  Instant after(Instant start) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException("no duration: " + text);
    }
    String days = parts.group(1);
    Period period = days.equalsIgnoreCase("P") ? Period.ZERO : Period.parse(days);
    Duration time = parts.group(2) == null ? Duration.ZERO : Duration.parse("PT" + parts.group(2));
    try {
      return start.atOffset(ZoneOffset.UTC).plus(period).plus(time).toInstant();
    } catch (ArithmeticException tooLong) {
      throw new DateTimeException("too long: " + text, tooLong);
    }
  }
}
