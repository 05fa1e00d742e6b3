package org.belfry.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSpanTest {
  private static final Instant START = Instant.parse("2024-01-31T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT1.5S, 2024-01-31T10:00:01.500Z",
    "PT36H, 2024-02-01T22:00:00Z",
    "P1D, 2024-02-01T10:00:00Z",
    "P2W, 2024-02-14T10:00:00Z",
    "P1M, 2024-02-29T10:00:00Z",
    "P1Y2M3DT4H5M6S, 2025-04-03T14:05:06Z",
    "p1dt1h, 2024-02-01T11:00:00Z"
  })
  void endsWhereTheCalendarSays(String text, Instant end) {
    assertThat(TimeSpan.of(text).after(START)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "1D",
        "P1H",
        "PT1D",
        "P1.5D",
        "P0D",
        "PT0S",
        "P-1D",
        "PT-1S",
        "P1DT",
        "P1000000000Y",
        "P9999Y",
        "PT9999999999999H",
        "tomorrow",
        "P1D ",
        "PT1S\nPT1S"
      })
  void isALengthOfTime(String text) {
    assertThatThrownBy(() -> TimeSpan.of(text)).isInstanceOf(DateTimeException.class);
  }
}
