package org.belfry.notifications.dialect.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.belfry.notifications.listing.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final Instant MOMENT = Instant.parse("2022-04-28T13:25:12Z");
  private static final Instant END_OF_SECOND = Instant.parse("2022-04-28T13:25:12.999999Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-04-28T13:25:12+0000",
        "2022-04-28T13:25:12 0000",
        "2022-04-28T15:25:12+0200",
        "2022-04-28T15:25:12+02:00",
        "2022-04-28T13:25:12Z",
        "2022-04-28T13:25:12"
      })
  void aMomentWithoutFractionsIsASecond(String text) {
    assertThat(Moments.range(text)).isEqualTo(new Range(MOMENT, END_OF_SECOND));
  }

  @Test
  void aDateIsADay() {
    assertThat(Moments.range("2022-04-28"))
        .isEqualTo(
            new Range(
                Instant.parse("2022-04-28T00:00:00Z"),
                Instant.parse("2022-04-28T23:59:59.999999Z")));
  }

  @Test
  void eitherEndCanBeOpen() {
    assertThat(Moments.range("2022-04-28T13:25:12Z..")).isEqualTo(new Range(MOMENT, null));
    assertThat(Moments.range("..2022-04-28T13:25:12Z")).isEqualTo(new Range(null, END_OF_SECOND));
    assertThat(Moments.range("..")).isEqualTo(new Range(null, null));
    Instant fraction = Instant.parse("2022-04-28T13:25:12.5Z");
    assertThat(Moments.range(".." + fraction)).isEqualTo(new Range(null, fraction));
  }

  @Test
  void beyondAllThatIsKeptIsItsEnd() {
    Instant first = Instant.parse("0001-01-01T00:00:00Z");
    Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");

    assertThat(Moments.range("..9999-12-31")).isEqualTo(new Range(null, last));
    assertThat(Moments.range("..9999-12-31T23:59:59Z")).isEqualTo(new Range(null, last));
    assertThat(Moments.range("-999999999-01-01..+999999999-12-31"))
        .isEqualTo(new Range(first, last));
    assertThat(
            Moments.range(
                "-999999999-01-01T00:00:00+18:00..+999999999-12-31T23:59:59.999999999-18:00"))
        .isEqualTo(new Range(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "2022", "2022-02-30", "2022-04-28T25:00:00Z", "1...2", "10000-01-01"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Moments.range(text)).isInstanceOf(DateTimeException.class);
  }
}
