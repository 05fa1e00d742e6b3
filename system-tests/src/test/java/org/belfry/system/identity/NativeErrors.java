package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;

/** The shape of the native API's errors: RFC 9457. */
final class NativeErrors {
  private NativeErrors() {}

  static Answer assertProblem(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.number("/status")).isEqualTo(status);
    assertThat(answer.string("/type")).startsWith("urn:belfry:problem:");
    assertThat(answer.string("/title")).isNotBlank();
    assertThat(answer.string("/detail")).isNotBlank().doesNotContain("Exception");
    assertThat(answer.string("/remedy")).isNotBlank();
    return answer;
  }
}
