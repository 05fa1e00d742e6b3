package org.belfry.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DutyCycleTest {
  private final DutyCycle dutyCycle = new DutyCycle(Duration.ofMinutes(1));

  @Test
  void itIsDueAtFirst() {
    assertThat(dutyCycle.isDue()).isTrue();
  }

  @Test
  void thereIsAPauseAtLeast() {
    dutyCycle.took(Duration.ZERO);

    assertThat(dutyCycle.isDue()).isFalse();
    assertThat(dutyCycle.left()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  @Test
  void oneThatTookLongHasWaitedForSomethingElse() {
    dutyCycle.took(Duration.ofMinutes(1));

    assertThat(dutyCycle.left()).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatTakesLongAgainIsDoneSeldom() {
    dutyCycle.took(Duration.ofMinutes(1));
    dutyCycle.took(Duration.ofMinutes(1));

    assertThat(dutyCycle.left()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
  }
}
