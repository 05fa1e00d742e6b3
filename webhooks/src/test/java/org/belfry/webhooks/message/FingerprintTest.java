package org.belfry.webhooks.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");

  @Test
  void theSameMessageHasTheSame() {
    assertThat(of(TOPIC, "urn:7", "{}")).isEqualTo(of(TOPIC, "urn:7", "{}")).hasSize(64);
  }

  @Test
  void everythingThatItSaysCounts() {
    assertThat(of(TOPIC, "urn:7", "{}"))
        .isNotEqualTo(of(UUID.randomUUID(), "urn:7", "{}"))
        .isNotEqualTo(of(TOPIC, "urn:8", "{}"))
        .isNotEqualTo(of(TOPIC, null, "{}"))
        .isNotEqualTo(of(TOPIC, "urn:7", "{\"a\":1}"));
  }

  private static String of(UUID topic, @Nullable String entity, String body) {
    return Fingerprint.of(new PublicationDraft.Checked(body, topic, entity));
  }
}
