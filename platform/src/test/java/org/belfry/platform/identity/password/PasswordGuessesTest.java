package org.belfry.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PasswordGuessesTest {
  private static final Guesser ALICE = new Guesser("alice", "192.0.2.1");

  private final PasswordGuesses guesses =
      new PasswordGuesses(Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void whoIsSentAwayUnheardHasNotGuessed() {
    for (int i = 0; i < 2 * Guesses.FREE; i++) {
      assertUnheard();
    }

    assertThatCode(() -> guesses.requireOpen(ALICE)).doesNotThrowAnyException();
    assertThat(guesses.judge(ALICE, () -> true)).isTrue();
  }

  @Test
  void norIsWhatWasGuessedBeforeForgotten() {
    for (int i = 1; i < Guesses.FREE; i++) {
      guesses.judge(ALICE, () -> false);
    }

    assertUnheard();

    assertThat(guesses.judge(ALICE, () -> false)).as("the last that is free").isFalse();
    assertShut();
  }

  @Test
  void wrongOnesShutTheUserOutThereAndNowhereElse() {
    for (int i = 0; i < Guesses.FREE; i++) {
      guesses.judge(ALICE, () -> false);
    }

    assertShut();
    assertThat(guesses.judge(new Guesser("alice", "192.0.2.2"), () -> true)).isTrue();
    assertThat(guesses.judge(new Guesser("bob", "192.0.2.1"), () -> true)).isTrue();
  }

  private void assertUnheard() {
    assertThatExceptionOfType(HashingBusy.class)
        .isThrownBy(
            () ->
                guesses.judge(
                    ALICE,
                    () -> {
                      throw new HashingBusy();
                    }));
  }

  private void assertShut() {
    assertThatExceptionOfType(TooManyGuesses.class)
        .isThrownBy(() -> guesses.judge(ALICE, () -> true));
  }
}
