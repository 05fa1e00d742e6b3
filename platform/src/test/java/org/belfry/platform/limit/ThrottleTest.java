package org.belfry.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle = new Throttle(Duration.ofHours(10));

  @Test
  void nothingIsLeftOfAPauseThatDidNotBegin() throws InterruptedException {
    assertThat(throttle.left()).isLessThanOrEqualTo(Duration.ZERO);
    throttle.await();
  }

  @Test
  void aPauseIsTwiceAsLongAsTheRoundBeforeIt() {
    throttle.after(Duration.ofHours(3));

    assertThat(throttle.left()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
  }

  @Test
  void noPauseIsLongerThanTheLongest() {
    throttle.after(Duration.ofHours(6));

    assertThat(throttle.left()).isBetween(Duration.ofHours(9), Duration.ofHours(10));
  }

  @Test
  void whoMayDoItBeginsThePause() {
    assertThat(throttle.tryAcquire()).isTrue();
    assertThat(throttle.tryAcquire()).isFalse();
    assertThat(throttle.left()).isBetween(Duration.ofHours(9), Duration.ofHours(10));
  }
}
