package org.belfry.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void aFewMayComeAtOnce() {
    Guesses guesses = made(Guesses.FREE - 1);

    assertThatCode(() -> guesses.requireOpen(NOW)).doesNotThrowAnyException();
    assertThat(guesses.begun(NOW).wrong(NOW).made()).isEqualTo(Guesses.FREE);
  }

  @Test
  void thenEachWaitIsTwiceAsLongUpToALimit() {
    List<Duration> waits = new ArrayList<>();
    Guesses guesses = made(Guesses.FREE);
    for (int i = 0; i < 9; i++) {
      waits.add(Duration.between(NOW, guesses.openAt()));
      guesses = new Guesses(guesses.made(), 0, NOW).counted(NOW);
    }

    assertThat(waits)
        .extracting(Duration::toSeconds)
        .containsExactly(10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
    assertThat(new Guesses(Integer.MAX_VALUE - 1, 0, NOW).counted(NOW).counted(NOW).openAt())
        .isEqualTo(NOW.plus(Guesses.LONGEST_WAIT));
  }

  @Test
  void whoComesTooSoonIsToldWhenToComeAndIsNotCounted() {
    Guesses guesses = made(Guesses.FREE);
    Instant soon = NOW.plusMillis(1500);

    assertThatExceptionOfType(TooManyGuesses.class)
        .isThrownBy(() -> guesses.begun(soon))
        .satisfies(
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(9));
              assertThat(refusal.remedy()).contains("9 s");
            });
    assertThatCode(() -> guesses.begun(NOW.plusSeconds(10))).doesNotThrowAnyException();
  }

  @Test
  void thoseThatAreBeingJudgedMayAllProveWrong() {
    Guesses guesses = Guesses.NONE;
    for (int i = 0; i < Guesses.FREE; i++) {
      guesses = guesses.begun(NOW);
    }
    Guesses full = guesses;

    assertThatExceptionOfType(TooManyGuesses.class).isThrownBy(() -> full.begun(NOW));
    assertThatExceptionOfType(TooManyGuesses.class)
        .as("not even one whose verdict is remembered")
        .isThrownBy(() -> full.requireOpen(NOW));
    assertThatCode(() -> full.ended().begun(NOW)).doesNotThrowAnyException();
    assertThat(full.wrong(NOW)).isEqualTo(new Guesses(1, Guesses.FREE - 1, NOW));
    assertThat(Guesses.NONE.begun(NOW).right()).isEqualTo(Guesses.NONE);
    assertThat(Guesses.NONE.begun(NOW).ended()).isEqualTo(Guesses.NONE);
  }

  @Test
  void theyAreRememberedLongerThanAnyWait() {
    assertThat(Guesses.MEMORY).isGreaterThan(Guesses.LONGEST_WAIT);
  }

  private static Guesses made(int count) {
    Guesses guesses = Guesses.NONE;
    for (int i = 0; i < count; i++) {
      guesses = guesses.counted(NOW);
    }
    return guesses;
  }
}
