package org.belfry.notifications.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00,07:00,Europe/Prague,2026-01-10T20:59:59Z,false",
    "22:00,07:00,Europe/Prague,2026-01-10T21:00:00Z,true",
    "22:00,07:00,Europe/Prague,2026-01-11T05:59:59Z,true",
    "22:00,07:00,Europe/Prague,2026-01-11T06:00:00Z,false",
    "22:00,07:00,Europe/Prague,2026-07-10T20:00:00Z,true",
    "12:00,13:00,UTC,2026-01-10T11:59:59Z,false",
    "12:00,13:00,UTC,2026-01-10T12:00:00Z,true",
    "12:00,13:00,UTC,2026-01-10T13:00:00Z,false"
  })
  void theyAreTimesOfTheDayInTheirZone(
      LocalTime from, LocalTime to, ZoneId zone, Instant moment, boolean quiet) {
    assertThat(new QuietHours(from, to, zone).include(moment)).isEqualTo(quiet);
  }
}
