package org.belfry.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.belfry.platform.queue.Lookout.Look;
import org.junit.jupiter.api.Test;

class LookoutTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  /** So long that the next whole look is not due before the test has ended. */
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Lookout<Integer> lookout = new Lookout<>(0);

  @Test
  void theFirstLookIsAWholeOne() {
    assertThat(lookout.begin()).isEqualTo(new Look<>(new Place<>(Instant.EPOCH, 0), true));
  }

  @Test
  void afterALongOneItGoesOnWhereThatEnded() {
    lookLong(new Place<>(NOON, 7));

    assertThat(lookout.begin()).isEqualTo(new Look<>(new Place<>(NOON, 7), false));
  }

  @Test
  void whenWholeLooksCostNothingEachIsOne() {
    lookout.ended(lookout.begin(), Duration.ZERO, new Place<>(NOON, 7));

    assertThat(lookout.begin().whole()).isTrue();
  }

  @Test
  void aWholeLookThatFindsAStragglerDoesNotLoseItsPlace() {
    lookout.ended(lookout.begin(), Duration.ZERO, new Place<>(NOON, 7));
    lookLong(new Place<>(NOON.minusSeconds(1), 3));

    assertThat(lookout.begin().from()).isEqualTo(new Place<>(NOON, 7));
  }

  /** Twice, as one slow look alone does not count. */
  private void lookLong(Place<Integer> reached) {
    lookout.ended(lookout.begin(), LONG, reached);
    lookout.ended(lookout.begin(), LONG, reached);
  }
}
