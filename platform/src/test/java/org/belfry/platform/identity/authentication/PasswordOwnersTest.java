package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.belfry.platform.identity.password.Guesser;
import org.belfry.platform.identity.password.PasswordChecks;
import org.belfry.platform.identity.password.PasswordGuesses;
import org.belfry.platform.identity.user.User;
import org.junit.jupiter.api.Test;

class PasswordOwnersTest {
  private static final String RIGHT = "correct horse";
  private static final Guesser HERE = new Guesser("alice", "2001:db8:1:2::1");
  private static final Guesser NEXT_DOOR = new Guesser("alice", "2001:db8:1:2::2");
  private static final Guesser ELSEWHERE = new Guesser("alice", "2001:db8:1:3::1");

  private final User alice = new User("alice", RIGHT, Set.of(), Instant.EPOCH);
  private final Checks checks = new Checks();
  private final Guesses guesses = new Guesses();
  private final PasswordOwners owners =
      new PasswordOwners(
          name -> Optional.of(alice).filter(user -> user.name().equals(name)),
          checks,
          guesses,
          "nobody's");

  @Test
  void aVerdictIsRememberedWhereItWasAskedFor() {
    assertThat(owners.find(HERE, RIGHT)).contains(alice);
    assertThat(owners.find(HERE, RIGHT)).contains(alice);
    assertThat(owners.find(NEXT_DOOR, RIGHT)).contains(alice);
    assertThat(checks.judged).isEqualTo(1);

    assertThat(owners.find(ELSEWHERE, RIGHT)).contains(alice);
    assertThat(checks.judged).isEqualTo(2);
  }

  @Test
  void aWrongPasswordIsAGuessAlsoIfItIsRemembered() {
    assertThat(owners.find(HERE, "guess")).isEmpty();
    assertThat(guesses.counted).as("whoever judged it has counted it").isZero();

    assertThat(owners.find(HERE, "guess")).isEmpty();
    assertThat(guesses.counted).isEqualTo(1);
    assertThat(checks.judged).isEqualTo(1);
  }

  @Test
  void nothingIsAnsweredFromMemoryWhileNoGuessMayCome() {
    owners.find(HERE, RIGHT);
    guesses.open = false;

    assertThatIllegalStateException().isThrownBy(() -> owners.find(HERE, RIGHT));
  }

  @Test
  void aChangedPasswordMakesVerdictsVoid() {
    owners.find(HERE, RIGHT);
    owners.find(HERE, "another horse");

    alice.changePassword("another horse");

    assertThat(owners.find(HERE, RIGHT)).isEmpty();
    assertThat(owners.find(HERE, "another horse")).contains(alice);
  }

  @Test
  void whoeverHasTheOldPasswordIsNotTheUserThatTheNewOneMade() {
    checks.meanwhile = () -> alice.changePassword("another horse");

    assertThat(owners.find(HERE, RIGHT)).isEmpty();
  }

  @Test
  void whoDoesNotExistHasNoPassword() {
    assertThat(owners.find(new Guesser("bob", "192.0.2.1"), RIGHT)).isEmpty();
    assertThat(owners.find(new Guesser("bob", "192.0.2.1"), "nobody's")).isEmpty();
    assertThat(checks.judged).as("which takes as long").isEqualTo(2);
  }

  /** A password is its own hash. */
  private static final class Checks extends PasswordChecks {
    private int judged;
    private Runnable meanwhile = () -> {};

    @Override
    public boolean isRight(Guesser guesser, String password, Supplier<String> hash) {
      judged++;
      boolean right = password.equals(hash.get());
      meanwhile.run();
      return right;
    }
  }

  private static final class Guesses extends PasswordGuesses {
    private int counted;
    private boolean open = true;

    private Guesses() {
      super(Clock.systemUTC());
    }

    @Override
    public void count(Guesser guesser) {
      counted++;
    }

    @Override
    public void requireOpen(Guesser guesser) {
      if (!open) {
        throw new IllegalStateException();
      }
    }
  }
}
