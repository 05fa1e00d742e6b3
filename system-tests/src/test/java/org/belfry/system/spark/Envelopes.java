package org.belfry.system.spark;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.util.List;
import org.belfry.system.Answer;

/** What is in answers of the spark dialect. */
final class Envelopes {
  private Envelopes() {}

  static String idIn(Answer created) {
    String uri = created.string("/D/Results/0/ResourceUri");
    assertThat(uri).startsWith("/v1/notifications/");
    return uri.substring("/v1/notifications/".length());
  }

  static List<String> ids(Answer answer) {
    return answer.expect(200).objects("/D/Results").stream()
        .map(result -> result.getString("Id"))
        .toList();
  }

  static Answer assertError(Answer answer, int status, int code) {
    answer.expect(status);
    assertThat(answer.at("/D/Success")).isEqualTo(JsonValue.FALSE);
    assertThat(answer.number("/D/Code")).isEqualTo(code);
    assertThat(answer.string("/D/Message")).isNotBlank();
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    return answer;
  }
}
