package org.belfry.webhooks.delivery.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Retry-After} header: seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
  /** Longer than any expiry; more is no use and could overflow. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** The moment it names; empty if there is no header or it makes no sense. */
  public static Optional<Instant> read(@Nullable String header, Instant now) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip();
    Instant latest = now.plus(LONGEST);
    if (text.matches("[0-9]+")) {
      Instant asked = text.length() > MAX_DIGITS ? latest : now.plusSeconds(Long.parseLong(text));
      return Optional.of(asked.isBefore(latest) ? asked : latest);
    }
    return HttpDate.read(text, now).map(asked -> asked.isBefore(latest) ? asked : latest);
  }
}
