package org.belfry.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EraTest {
  @Test
  void itHasTheMomentThatManySendForNever() {
    assertThat(Era.includes(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
    assertThat(Era.includes(Instant.parse("9999-12-31T23:59:59.999Z"))).isTrue();
    assertThat(Era.includes(Instant.parse("+10000-01-01T00:00:00Z"))).isFalse();
    assertThat(Era.includes(Instant.parse("0000-12-31T23:59:59.999Z"))).isFalse();
    assertThat(Era.includes(Instant.MAX)).isFalse();
    assertThat(Era.includes(Instant.MIN)).isFalse();
  }

  @Property
  void itHasAllMomentsWhoseYearsHaveFourDigits(@ForAll("moments") Instant moment) {
    int year = moment.atOffset(ZoneOffset.UTC).getYear();

    assertThat(Era.includes(moment.truncatedTo(ChronoUnit.MICROS)))
        .isEqualTo(year >= 1 && year <= 9999);
  }

  @Property
  void theNearestIsInItAndChangesNoOrder(
      @ForAll("moments") Instant moment, @ForAll("moments") Instant other) {
    assertThat(Era.includes(Era.nearest(moment))).isTrue();
    assertThat(Integer.signum(Era.nearest(moment).compareTo(Era.nearest(other))))
        .isIn(0, Integer.signum(moment.compareTo(other)));
    if (Era.includes(moment)) {
      assertThat(Era.nearest(moment)).isEqualTo(moment);
    }
  }

  /** All that there are, and those near the ends. */
  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.oneOf(
        seconds(
            OffsetDateTime.MIN.toInstant().plusSeconds(86_400),
            OffsetDateTime.MAX.toInstant().minusSeconds(86_400)),
        seconds(Era.BEGIN.minusSeconds(2), Era.BEGIN.plusSeconds(2)),
        seconds(Era.BEGIN, Era.END),
        seconds(Era.END.minusSeconds(2), Era.END.plusSeconds(2)));
  }

  private static Arbitrary<Instant> seconds(Instant from, Instant to) {
    return Arbitraries.longs()
        .between(from.getEpochSecond(), to.getEpochSecond())
        .map(Instant::ofEpochSecond);
  }
}
