package org.belfry.webhooks.delivery.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belfry.webhooks.delivery.push.RetryAfter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant FAR = NOW.plus(Duration.ofDays(4));
  private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

  private final RetrySchedule schedule = new RetrySchedule(WAITS, () -> 0);

  @ParameterizedTest
  @CsvSource({"1,PT5S", "2,PT5M", "3,PT5M", "100,PT5M"})
  void theLastWaitRepeats(int attempts, Duration wait) {
    assertThat(schedule.next(attempts, NOW, Optional.empty(), FAR)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void jitterAddsUpToATenth() {
    assertThat(new RetrySchedule(WAITS, () -> 1).next(1, NOW, Optional.empty(), FAR))
        .isEqualTo(NOW.plusMillis(5500));
  }

  @Test
  void aRetryWaitsForTheHeader() {
    assertThat(schedule.next(1, NOW, RetryAfter.read("120", NOW), FAR))
        .isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void aHeaderDoesNotHurryTheSchedule() {
    assertThat(schedule.next(2, NOW, RetryAfter.read("1", NOW), FAR))
        .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void nothingIsDueAfterItExpires() {
    assertThat(schedule.next(1, NOW, RetryAfter.read("99999999999999999999", NOW), FAR))
        .isEqualTo(FAR);
  }

  @Test
  void aHeaderMayBeADate() {
    assertThat(RetryAfter.read("Thu, 01 Jan 2026 00:01:00 GMT", NOW)).contains(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "soon", "1.5", "Thu, 99 Jan 2026 00:01:00 GMT", "0x10"})
  void whatMakesNoSenseIsIgnored(String header) {
    assertThat(RetryAfter.read(header, NOW)).isEmpty();
  }
}
