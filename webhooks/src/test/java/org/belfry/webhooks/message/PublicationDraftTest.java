package org.belfry.webhooks.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublicationDraftTest {
  private static final String TOPIC = "ef967d9f-8bf5-412e-ba31-7d9047cb96b4";
  private static final JsonObject BODY = Json.createObjectBuilder().add("any", "valid").build();

  @Test
  void aTopicIsNamedByItsUriOrItsId() {
    assertThat(draft(BODY, TOPIC, null).checked())
        .isEqualTo(draft(BODY, "https://example.com/topics/" + TOPIC, null).checked())
        .isEqualTo(
            new PublicationDraft.Checked("{\"any\":\"valid\"}", UUID.fromString(TOPIC), null));
  }

  @Test
  void aMissingBodyIsAnEmptyOne() {
    assertThat(draft(null, TOPIC, null).checked().body()).isEqualTo("{}");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    PublicationDraft draft = draft(JsonValue.TRUE, "no-topic", "e".repeat(1025));

    Problem problem = catchThrowableOfType(Problem.class, draft::checked);

    assertThat(problem.causes())
        .extracting(Problem::type)
        .containsExactly("topicNotFound", "objectRequired", "valueTooLong");
  }

  @Test
  void fingerprintsTellMessagesApart() {
    String fingerprint = Fingerprint.of(draft(BODY, TOPIC, "e").checked());

    assertThat(fingerprint)
        .isEqualTo(Fingerprint.of(draft(BODY, "/topics/" + TOPIC, "e").checked()))
        .isNotEqualTo(Fingerprint.of(draft(BODY, TOPIC, null).checked()))
        .isNotEqualTo(Fingerprint.of(draft(null, TOPIC, "e").checked()))
        .hasSize(64);
  }

  private static PublicationDraft draft(
      @Nullable JsonValue body, @Nullable String topic, @Nullable String entity) {
    return new PublicationDraft(body, topic, entity);
  }
}
