package org.belfry.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryLaterTest {
  @ParameterizedTest
  @CsvSource({"PT0S, 1", "PT0.001S, 1", "PT1S, 1", "PT1.000001S, 2", "PT15M, 900"})
  void theWaitIsToldInWholeSecondsRoundedUp(Duration wait, int seconds) {
    RetryLater later = new RetryLater(429, "tooSoon", "Too soon.", wait, Map.of());

    assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(later.remedy()).contains(" " + seconds + " s");
  }
}
