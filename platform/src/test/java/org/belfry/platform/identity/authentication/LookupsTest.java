package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookupsTest {
  private static final int MANY = 30_000;

  private final List<String> asked = new ArrayList<>();
  private Optional<String> answer = Optional.of("there");
  private final Lookups<String> lookups = new Lookups<>(this::answer);

  private Optional<String> answer(String key) {
    asked.add(key);
    return key.startsWith("no") ? Optional.empty() : answer;
  }

  @Test
  void whatWasFoundAndWhatWasNotIsAskedOnce() {
    assertThat(lookups.find("yes")).contains("there");
    assertThat(lookups.find("yes")).contains("there");
    assertThat(lookups.find("no")).isEmpty();
    assertThat(lookups.find("no")).isEmpty();

    assertThat(asked).containsExactly("yes", "no");
  }

  @Test
  void thousandsThatAreNotThereDriveNothingOut() {
    lookups.find("yes");
    for (int i = 0; i < MANY; i++) {
      lookups.find("no" + i);
    }
    asked.clear();

    lookups.find("yes");

    assertThat(asked).isEmpty();
  }

  @Test
  void aChangeWhileItIsLookedUpIsNotMissed() {
    Lookups<String> slow =
        new Lookups<>(
            key -> {
              Optional<String> before = answer;
              answer = Optional.of("changed");
              this.forget();
              return before;
            });
    current = slow;

    assertThat(slow.find("key")).contains("there");
    assertThat(slow.find("key")).contains("changed");
  }

  private Lookups<String> current = lookups;

  private void forget() {
    current.forget();
  }
}
