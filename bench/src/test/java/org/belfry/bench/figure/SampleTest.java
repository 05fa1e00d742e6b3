package org.belfry.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void theMedianIsInTheMiddleWhateverTheOrder() {
    Sample sample = new Sample(List.of(9.0, 1.0, 4.0));
    assertThat(sample.min()).isEqualTo(1);
    assertThat(sample.median()).isEqualTo(4);
    assertThat(sample.max()).isEqualTo(9);
  }

  @Test
  void nothingMeasuredIsNoNumber() {
    assertThat(new Sample(List.of()).median()).isNaN();
  }
}
