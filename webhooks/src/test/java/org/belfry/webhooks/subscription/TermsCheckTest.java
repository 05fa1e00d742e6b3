package org.belfry.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsCheckTest {
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final String URL = "https://example.com/in";

  @Test
  void aCompletePushSubscriptionIsUsable() {
    SubscriptionTerms terms = check(push(new EndpointDraft("token", URL)));

    assertThat(terms.usable()).isTrue();
    assertThat(terms.recipientUrl()).isEqualTo(URL);
  }

  @Test
  void aPushSubscriptionWithoutEndpointIsKeptInactive() {
    SubscriptionTerms terms = check(push(null));

    assertThat(terms.missing()).containsExactly("endpoint.recipientUrl", "endpoint.token");
  }

  @Test
  void aBlankTokenIsNone() {
    assertThat(check(push(new EndpointDraft(" ", URL))).missing())
        .containsExactly("endpoint.token");
  }

  @Test
  void aPulledSubscriptionNeedsNoEndpointButKeepsOne() {
    SubscriptionDraft draft =
        new SubscriptionDraft(
            "pull", "SMS", "inactive", new EndpointDraft(null, URL), null, TOPIC.toString(), "u");

    SubscriptionTerms terms = check(draft);

    assertThat(terms.usable()).isTrue();
    assertThat(terms.recipientUrl()).isEqualTo(URL);
  }

  @Test
  void allFaultsAreToldAtOnceAndNoTokenIsRepeated() {
    SubscriptionDraft draft =
        new SubscriptionDraft(
            "pusch",
            null,
            "draining",
            new EndpointDraft("to ken", "http://user:secret@example.com/"),
            JsonValue.EMPTY_JSON_ARRAY,
            UUID.randomUUID().toString(),
            " ");

    Problem problem = catchThrowableOfType(Problem.class, () -> check(draft));

    assertThat(problem.causes())
        .extracting(Problem::type)
        .containsExactly(
            "valueNotAllowed",
            "fieldRequired",
            "valueNotAllowed",
            "invalidUrl",
            "valueNotAllowed",
            "objectRequired",
            "topicNotFound",
            "fieldRequired");
    assertThat(problem.causes()).noneMatch(cause -> cause.message().contains("to ken"));
    assertThat(problem.causes()).noneMatch(cause -> cause.message().contains("user:secret"));
  }

  @Test
  void aUrlThatIsTooLongIsOneFaultAndRepeatsNoPassword() {
    String url = "https://user:" + "secret".repeat(500) + "@example.com/in";

    Problem problem =
        catchThrowableOfType(Problem.class, () -> check(push(new EndpointDraft("token", url))));

    assertThat(problem.type()).isEqualTo("invalidUrl");
    assertThat(problem.message()).doesNotContain("secret");
    assertThat(problem.attributes().toString()).doesNotContain("secret");
  }

  @Test
  void anEndpointNeedsAUrl() {
    Problem problem =
        catchThrowableOfType(Problem.class, () -> check(push(new EndpointDraft("token", null))));

    assertThat(problem.attributes()).containsEntry("field", "endpoint.recipientUrl");
  }

  @Test
  void subscriberContentIsKeptAsCompactJson() {
    SubscriptionDraft draft =
        new SubscriptionDraft(
            "pull",
            "SMS",
            null,
            null,
            Json.createObjectBuilder().add("smsNumber", "555-555-5555").build(),
            TOPIC.toString(),
            "u");

    assertThat(check(draft).subscriberContent()).isEqualTo("{\"smsNumber\":\"555-555-5555\"}");
  }

  private static SubscriptionDraft push(@Nullable EndpointDraft endpoint) {
    return new SubscriptionDraft("push", "web", "active", endpoint, null, TOPIC.toString(), "u");
  }

  private static SubscriptionTerms check(SubscriptionDraft draft) {
    return TermsCheck.terms(draft, TOPIC::equals);
  }
}
