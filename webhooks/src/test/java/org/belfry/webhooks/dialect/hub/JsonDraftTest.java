package org.belfry.webhooks.dialect.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonValue;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDraftTest {
  @Test
  void aLinkIsReadFromUnderLinks() {
    JsonDraft draft = draft("{\"_links\":{\"apiture:topic\":{\"href\":\"/topics/7\"}}}");
    assertThat(draft.link("apiture:topic")).isEqualTo("/topics/7");
    assertThat(draft.link("apiture:entity")).isNull();
    draft.check();
  }

  @Test
  void allWrongTypesAreToldAtOnceWithTheirPaths() {
    JsonDraft draft =
        draft("{\"name\":7,\"endpoint\":{\"token\":[]},\"_links\":{\"apiture:topic\":\"x\"}}");
    assertThat(draft.text("name")).isNull();
    JsonDraft endpoint = draft.nested("endpoint");
    assertThat(endpoint).isNotNull();
    assertThat(endpoint.text("token")).isNull();
    assertThat(draft.link("apiture:topic")).isNull();
    Problem problem = assertThatExceptionOfType(Problem.class).isThrownBy(draft::check).actual();
    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.causes())
        .extracting(cause -> cause.attributes().get("field"))
        .containsExactly("name", "endpoint.token", "_links.apiture:topic");
  }

  @Test
  void aTextOrLinkThatIsNullIsMissing() {
    JsonDraft draft = draft("{\"name\":null,\"_links\":null}");
    assertThat(draft.text("name")).isNull();
    assertThat(draft.link("apiture:topic")).isNull();
    assertThat(draft.value("name")).isEqualTo(JsonValue.NULL);
    assertThat(draft.value("body")).isNull();
    draft.check();
  }

  @Test
  void aTextWithTheCharacterZeroIsRefusedSinceNoDatabaseStoresIt() {
    JsonDraft draft = draft("{\"name\":\"a\\u0000\"}");
    draft.text("name");
    assertThatExceptionOfType(Problem.class).isThrownBy(draft::check);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"a\"", "null"})
  void aBodyThatIsNoObjectIsMalformed(String body) {
    assertThat(refusal(body).status()).isEqualTo(400);
  }

  private static Problem refusal(String body) {
    return assertThatExceptionOfType(Problem.class).isThrownBy(() -> draft(body)).actual();
  }

  private static JsonDraft draft(String body) {
    return JsonDraft.of(JsonText.read(body));
  }
}
