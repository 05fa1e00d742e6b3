package org.belfry.webhooks.delivery.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-06T08:49:37Z");
  private static final Instant LATEST = NOW.plus(Duration.ofDays(365));

  @ParameterizedTest
  @CsvSource({
    "120, 2026-11-06T08:51:37Z",
    "'Fri, 06 Nov 2026 09:00:00 GMT', 2026-11-06T09:00:00Z",
    "'Friday, 06-Nov-26 09:00:00 GMT', 2026-11-06T09:00:00Z",
    "'Fri Nov  6 09:00:00 2026', 2026-11-06T09:00:00Z",
    "'Mon Nov 16 09:00:00 2026', 2026-11-16T09:00:00Z",
    "'Sunday, 06-Nov-94 08:49:37 GMT', 1994-11-06T08:49:37Z",
    "'sun, 06 nov 1994 08:49:37 GMT', 1994-11-06T08:49:37Z"
  })
  void allFormsOfTheRfcAreHeeded(String header, Instant moment) {
    assertThat(RetryAfter.read(header, NOW)).contains(moment);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "soon", "-1", "1.5", "Fri, 31 Feb", "06-Nov-26", "Fri Nov 6"})
  void whatMakesNoSenseIsNone(@Nullable String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }

  @Test
  void noneIsLongerThanAYear() {
    assertThat(RetryAfter.read("99999999999999", NOW)).contains(LATEST);
    assertThat(RetryAfter.read("Fri, 06 Nov 2099 09:00:00 GMT", NOW)).contains(LATEST);
  }

  @Property
  void theThreeFormsAreTheSameMoment(@ForAll @IntRange(min = 1, max = 30_000_000) int seconds) {
    Instant moment = NOW.plusSeconds(seconds);

    for (String form :
        new String[] {
          "EEE, dd MMM yyyy HH:mm:ss 'GMT'",
          "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
          "EEE MMM ppd HH:mm:ss yyyy"
        }) {
      String header =
          DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(moment.atOffset(ZoneOffset.UTC));
      assertThat(RetryAfter.read(header, NOW)).as(header).contains(moment);
    }
  }
}
