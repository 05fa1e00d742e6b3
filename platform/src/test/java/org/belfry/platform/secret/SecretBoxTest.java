package org.belfry.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
  private static final String PLAIN = "whsec_κλειδί 🔑";

  private final SealingKey key = SealingKey.random();
  private final SecretBox box = new SecretBox(key);

  @Test
  void opensWhatItSealed() {
    assertThat(box.open(box.seal(PLAIN))).isEqualTo(PLAIN);
    assertThat(box.open(box.seal(""))).isEmpty();
  }

  @Test
  void sealsTheSameTextDifferentlyEachTime() {
    assertThat(box.seal(PLAIN)).isNotEqualTo(box.seal(PLAIN)).doesNotContain("whsec_");
  }

  @Test
  void tellsTheKeyThatASecretWasSealedWith() {
    SealingKey other = SealingKey.random();
    String sealed = new SecretBox(other).seal(PLAIN);
    assertThatThrownBy(() -> box.open(sealed))
        .isInstanceOf(UnreadableSecret.class)
        .hasMessageContaining(other.id())
        .hasMessageContaining(key.id())
        .hasMessageContaining("belfry.secret.key");
  }

  @Test
  void detectsEveryChangedCharacter() {
    String sealed = box.seal(PLAIN);
    for (int i = 0; i < sealed.length() - 1; i++) {
      char changed = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = sealed.substring(0, i) + changed + sealed.substring(i + 1);
      assertThatThrownBy(() -> box.open(tampered)).isInstanceOf(UnreadableSecret.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "whsec_plain", "v1.%s.", "v1.%s.AAAA", "v1.%s.!!!"})
  void refusesWhatWasNeverSealed(String sealed) {
    assertThatThrownBy(() -> box.open(sealed.formatted(key.id())))
        .isInstanceOf(UnreadableSecret.class)
        .hasMessageContaining("damaged");
  }
}
