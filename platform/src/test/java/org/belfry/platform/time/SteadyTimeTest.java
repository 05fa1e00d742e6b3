package org.belfry.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private Instant shown = NOON;
  private long nanos = -3;
  private final SteadyTime time = new SteadyTime(() -> shown, () -> nanos);

  @Test
  void itIsTheTimeOfTheWallClock() {
    pass(Duration.ofSeconds(7));

    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(7));
    assertThat(time.lead()).isZero();
  }

  @Test
  void itFollowsAClockThatIsSetAhead() {
    shown = shown.plus(HOUR);

    assertThat(time.instant()).isEqualTo(NOON.plus(HOUR));
  }

  @Test
  void itGoesOnAtHalfSpeedWhenTheClockIsSetBack() {
    shown = shown.minus(HOUR);
    assertThat(time.instant()).isEqualTo(NOON);

    pass(Duration.ofSeconds(10));
    assertThat(time.instant()).isEqualTo(NOON.plusSeconds(5));
    assertThat(time.lead()).isEqualTo(HOUR.minusSeconds(5));
  }

  @Test
  void itIsTheTimeOfTheWallClockAgainOnceThatHasCaughtUp() {
    shown = shown.minus(HOUR);
    pass(HOUR.multipliedBy(2));
    assertThat(time.instant()).isEqualTo(NOON.plus(HOUR));

    pass(Duration.ofSeconds(1));
    assertThat(time.instant()).isEqualTo(NOON.plus(HOUR).plusSeconds(1));
    assertThat(time.lead()).isZero();
  }

  @Property
  void itNeverGoesBackAndNeverFallsBehind(
      @ForAll @Size(max = 50) List<@LongRange(min = -5000, max = 5000) Long> steps) {
    Instant last = time.instant();
    for (long step : steps) {
      shown = shown.plusSeconds(step);
      pass(Duration.ofMillis(1));
      Instant next = time.instant();
      assertThat(next).isAfter(last).isAfterOrEqualTo(shown);
      last = next;
    }
  }

  private void pass(Duration duration) {
    shown = shown.plus(duration);
    nanos += duration.toNanos();
  }
}
