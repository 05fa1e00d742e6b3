package org.belfry.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreatherTest {
  private final Breather breather = new Breather(Duration.ofHours(10));

  @Test
  void nothingIsLeftOfAPauseThatDidNotBegin() throws InterruptedException {
    assertThat(breather.left()).isLessThanOrEqualTo(Duration.ZERO);
    breather.await();
  }

  @Test
  void aPauseIsTwiceAsLongAsTheRoundBeforeIt() {
    breather.after(Duration.ofHours(3));

    assertThat(breather.left()).isBetween(Duration.ofHours(5), Duration.ofHours(6));
  }

  @Test
  void noPauseIsLongerThanTheLongest() {
    breather.after(Duration.ofHours(6));

    assertThat(breather.left()).isBetween(Duration.ofHours(9), Duration.ofHours(10));
  }
}
