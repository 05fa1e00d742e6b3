package org.belfry.webhooks.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PreviousSecretsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void whatIsStoredIsFoundAgain() {
    PreviousSecrets secrets =
        PreviousSecrets.of(null)
            .with("v1.key.first", NOON.plus(DAY), NOON)
            .with("v1.key.second", NOON.plus(DAY).plusSeconds(60), NOON.plusSeconds(60));

    assertThat(secrets.stored()).isEqualTo("1767355260 v1.key.second\n1767355200 v1.key.first");
    assertThat(PreviousSecrets.of(secrets.stored())).isEqualTo(secrets);
    assertThat(PreviousSecrets.of(null).stored()).isNull();
  }

  @Test
  void aLeakedOneEndsThoseBefore() {
    PreviousSecrets secrets =
        PreviousSecrets.of(null).with("first", NOON.plus(DAY), NOON).with("leaked", null, NOON);

    assertThat(secrets.stored()).isNull();
  }

  /** Whatever is rotated when: a secret signs for its day, or the rotation is refused. */
  @Property(tries = 300)
  void everyPromiseIsKept(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 20) Integer> hoursBetween) {
    PreviousSecrets secrets = PreviousSecrets.of(null);
    List<Instant> replacedAt = new ArrayList<>();
    Instant now = NOON;
    for (int hours : hoursBetween) {
      now = now.plus(Duration.ofHours(hours));
      try {
        secrets = secrets.with("secret" + replacedAt.size(), now.plus(DAY), now);
        replacedAt.add(now);
      } catch (TooManySecrets refused) {
        assertThat(secrets.signing(now)).hasSize(PreviousSecrets.MOST);
      }
      for (int i = 0; i < replacedAt.size(); i++) {
        boolean isPromised = replacedAt.get(i).plus(DAY).isAfter(now);
        assertThat(secrets.signing(now).toList().contains("secret" + i)).isEqualTo(isPromised);
      }
    }
  }

  @Test
  void oneTooManyIsToldWhenItIsPossible() {
    PreviousSecrets secrets = PreviousSecrets.of(null);
    for (int i = 0; i < PreviousSecrets.MOST; i++) {
      secrets = secrets.with("secret" + i, NOON.plus(DAY).plusSeconds(i), NOON);
    }
    PreviousSecrets full = secrets;

    assertThatExceptionOfType(TooManySecrets.class)
        .isThrownBy(() -> full.with("another", NOON.plus(DAY), NOON))
        .withMessageContaining("2026-01-02T12:00:00Z");
  }
}
