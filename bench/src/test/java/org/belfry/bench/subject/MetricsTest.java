package org.belfry.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Metrics METRICS =
      new Metrics(
          """
          # TYPE thread_max_count gauge
          thread_max_count_total 7
          thread_max_count{mp_scope="base",} 95.0
          memory_usedHeap_bytes 1.5E8
          """);

  @Test
  void aValueIsFoundByItsWholeName() {
    assertThat(METRICS.value("thread_max_count")).isEqualTo(95);
    assertThat(METRICS.value("memory_usedHeap_bytes")).isEqualTo(150_000_000);
  }

  @Test
  void whatIsMissingIsNotZero() {
    assertThatThrownBy(() -> METRICS.value("thread"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("thread");
  }
}
