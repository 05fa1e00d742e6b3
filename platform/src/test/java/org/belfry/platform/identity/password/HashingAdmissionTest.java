package org.belfry.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HashingAdmissionTest {
  private static final int BUDGET = 3;
  private static final String HERE = "192.0.2.1";
  private static final Guesser ALICE = new Guesser("alice", HERE);

  private final HashingAdmission admission =
      new HashingAdmission(
          BUDGET, Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC));

  private final List<Boolean> counted = new ArrayList<>();
  private final List<HashingPriority> priorities = new ArrayList<>();

  @Test
  void wrongPasswordsUseTheBudgetUpWhateverTheNames() {
    for (int i = 0; i < BUDGET; i++) {
      assertThat(check(new Guesser("name " + i, HERE), false)).isFalse();
    }

    assertRefused(new Guesser("carol", HERE), true);
    assertThat(check(new Guesser("carol", "192.0.2.2"), true)).isTrue();
  }

  @Test
  void rightPasswordsUseNothingUp() {
    for (int i = 0; i < 2 * BUDGET; i++) {
      assertThat(check(new Guesser("name " + i, HERE), true)).isTrue();
    }
  }

  @Test
  void whoIsKnownGetsInWithoutABudget() {
    check(ALICE, true);
    useUpBudget();

    assertThat(check(ALICE, true)).isTrue();
    assertThat(priorities).last().isEqualTo(HashingPriority.KNOWN);
  }

  @Test
  void withoutABudgetAWrongPasswordOfAKnownUserIsAnsweredLikeThatOfNobody() {
    check(ALICE, true);
    useUpBudget();
    counted.clear();

    assertRefused(ALICE, false);
    assertRefused(new Guesser("nobody", HERE), false);
    assertThat(counted).as("it was judged, and so it is a guess").containsExactly(false);
  }

  @Test
  void wrongPasswordsOfAKnownUserUseTheBudgetUpToo() {
    check(ALICE, true);
    for (int i = 0; i < BUDGET; i++) {
      assertThat(check(ALICE, false)).isFalse();
    }

    assertRefused(new Guesser("nobody", HERE), false);
  }

  @Test
  void elsewhereNobodyCanTellWhoIsKnown() {
    check(ALICE, true);

    check(new Guesser("alice", "192.0.2.2"), true);

    assertThat(priorities).containsExactly(HashingPriority.UNKNOWN, HashingPriority.UNKNOWN);
  }

  private void useUpBudget() {
    for (int i = 0; i < BUDGET; i++) {
      check(new Guesser("name " + i, HERE), false);
    }
  }

  private void assertRefused(Guesser guesser, boolean right) {
    assertThatExceptionOfType(TooManyChecks.class).isThrownBy(() -> check(guesser, right));
  }

  private boolean check(Guesser guesser, boolean right) {
    return admission.admit(
        guesser,
        judging -> {
          boolean verdict = judging.getAsBoolean();
          counted.add(verdict);
          return verdict;
        },
        priority -> {
          priorities.add(priority);
          return right;
        });
  }
}
