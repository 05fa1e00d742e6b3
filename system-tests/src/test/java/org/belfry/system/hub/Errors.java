package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.belfry.system.Answer;

/** The shape of the dialect's errors, whatever went wrong. */
final class Errors {
  private Errors() {}

  static Answer assertError(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).contains("json");
    assertThat(answer.json()).doesNotContainKey("_embedded");
    JsonObject error = answer.json().getJsonObject("_error");
    assertThat(UUID.fromString(error.getString("_id"))).isNotNull();
    assertThat(error.getInt("statusCode")).isEqualTo(status);
    assertThat(error.getString("type")).matches("[a-z][A-Za-z]+");
    assertThat(error.getString("message")).isNotBlank().doesNotContain("Exception");
    assertThat(error.getString("remediation")).isNotBlank();
    assertThat(error.getString("occurredAt")).endsWith("Z");
    assertThat(error).containsKey("attributes");
    assertThat(error.getJsonObject("_embedded")).containsKey("errors");
    return answer;
  }
}
