package org.belfry.system.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.belfry.system.Answer;

/** What is in answers of the inbox dialect. */
final class Items {
  private Items() {}

  static List<String> ids(Answer answer) {
    return answer.expect(200).objects("/items").stream().map(item -> item.getString("id")).toList();
  }

  static void assertError(Answer answer, int status, String type) {
    answer.expect(status);
    assertThat(answer.string("/type")).isEqualTo(type);
    assertThat(answer.string("/message")).isNotBlank();
    assertThat(UUID.fromString(answer.string("/id"))).isNotNull();
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }
}
