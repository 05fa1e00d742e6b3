package org.belfry.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThriftTest {
  private final Thrift thrift = new Thrift(Duration.ofMinutes(1));

  @Test
  void itIsDueAtFirst() {
    assertThat(thrift.isDue()).isTrue();
  }

  @Test
  void thereIsAPauseAtLeast() {
    thrift.took(Duration.ZERO);

    assertThat(thrift.isDue()).isFalse();
    assertThat(thrift.left()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  @Test
  void oneThatTookLongHasWaitedForSomethingElse() {
    thrift.took(Duration.ofMinutes(1));

    assertThat(thrift.left()).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatTakesLongAgainIsDoneSeldom() {
    thrift.took(Duration.ofMinutes(1));
    thrift.took(Duration.ofMinutes(1));

    assertThat(thrift.left()).isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
  }
}
