package org.belfry.webhooks.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class MessageNoticeTest {
  @Test
  void aTitleIsNotCutWithinACharacter() {
    assertThat(titleOf("a".repeat(253) + "🔔🔔🔔")).isEqualTo("a".repeat(253) + "🔔…");
  }

  @Test
  void aTitleThatFitsStaysAsItIs() {
    assertThat(titleOf("🔔".repeat(255))).isEqualTo("🔔".repeat(255));
  }

  private static String titleOf(String text) {
    JsonObject body = Json.createObjectBuilder().add("title", text).build();
    return MessageNotice.title(body, "topic");
  }
}
