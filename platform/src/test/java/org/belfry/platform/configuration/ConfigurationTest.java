package org.belfry.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  private static final String KEY = "belfry.test";
  private static final Duration FALLBACK = Duration.ofSeconds(1);

  @Test
  void whatIsNotSetOrBlankHasItsDefault() {
    Configuration configuration = configuration("  ");

    assertThat(configuration.text(KEY)).isEmpty();
    assertThat(configuration.number(KEY, 5, 1, 9)).isEqualTo(5);
    assertThat(configuration.flag("other", true)).isTrue();
    assertThat(configuration.duration("other", FALLBACK)).isEqualTo(FALLBACK);
    assertThat(configuration.faults()).isEmpty();
  }

  @Test
  void blanksAroundAValueDoNotCount() {
    assertThat(configuration(" 7 ").number(KEY, 5, 1, 9)).isEqualTo(7);
    assertThat(configuration("PT1S, PT2S ").durations(KEY, List.of()))
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "1.5", "five", "99999999999999999999"})
  void aNumberOutsideOfItsRangeIsAFault(String value) {
    Configuration configuration = configuration(value);

    assertThat(configuration.number(KEY, 5, 1, 9)).isEqualTo(5);
    assertThat(configuration.faults())
        .singleElement()
        .asString()
        .contains(KEY, value, "from 1 to 9", "Set it to 5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"15", "15 s", "PT0S", "-PT1S", "P1M"})
  void aDurationThatIsNoneIsAFault(String value) {
    Configuration configuration = configuration(value);

    assertThat(configuration.duration(KEY, FALLBACK)).isEqualTo(FALLBACK);
    assertThat(configuration.durations(KEY, List.of(FALLBACK))).containsExactly(FALLBACK);
    assertThat(configuration.faults()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "TRUE", "1"})
  void aFlagIsTrueOrFalse(String value) {
    Configuration configuration = configuration(value);

    assertThat(configuration.flag(KEY, false)).isFalse();
    assertThat(configuration.faults()).hasSize(1);
  }

  @Test
  void everyKeyThatIsAskedForIsKnown() {
    Configuration configuration = configuration("x");
    configuration.text("one");
    configuration.flag("two", true);

    assertThat(configuration.known()).containsExactly("one", "two");
  }

  private static Configuration configuration(String value) {
    return new Configuration(new MapConfig(Map.of(KEY, value)));
  }
}
