package org.belfry.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionDraftTest {
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final String URL = "https://example.com/in";
  private static final String ELSEWHERE = "https://example.com/elsewhere";
  private static final SubscriptionTerms BEFORE =
      new SubscriptionTerms(
          DeliveryMethod.PUSH, "web", TOPIC, "u", "{\"a\":1}", URL, "token", null);

  @Test
  void aChangeLeavesWhatItOmits() {
    SubscriptionDraft change = SubscriptionDraft.of(SubscriptionState.INACTIVE);

    SubscriptionTerms terms = TermsCheck.terms(change.over(BEFORE), TOPIC::equals);

    assertThat(terms)
        .isEqualTo(
            new SubscriptionTerms(
                DeliveryMethod.PUSH,
                "web",
                TOPIC,
                "u",
                "{\"a\":1}",
                URL,
                "token",
                SubscriptionState.INACTIVE));
    assertThat(terms.aimElsewhere(BEFORE)).isFalse();
  }

  @Test
  void aChangedTokenKeepsTheUrlAndATokenDoesNotGoAlongToAnotherUrl() {
    assertThat(changed(new EndpointDraft("other", null)))
        .isEqualTo(new EndpointDraft("other", URL));
    assertThat(changed(new EndpointDraft(null, ELSEWHERE)))
        .isEqualTo(new EndpointDraft(null, ELSEWHERE));
    assertThat(changed(new EndpointDraft(null, URL))).isEqualTo(new EndpointDraft("token", URL));
  }

  @Test
  void aReplacementOfTheSameUrlKeepsTheTokenThatNoAnswerShows() {
    assertThat(replaced(new EndpointDraft(null, URL))).isEqualTo(new EndpointDraft("token", URL));
  }

  @Test
  void aReplacementWithAnotherUrlOrNoEndpointForgetsTheToken() {
    assertThat(replaced(new EndpointDraft(null, ELSEWHERE)))
        .isEqualTo(new EndpointDraft(null, ELSEWHERE));
    assertThat(replaced(null)).isNull();
  }

  private static @Nullable EndpointDraft changed(EndpointDraft endpoint) {
    return draft(endpoint).over(BEFORE).endpoint();
  }

  private static @Nullable EndpointDraft replaced(@Nullable EndpointDraft endpoint) {
    return draft(endpoint).insteadOf(BEFORE).endpoint();
  }

  private static SubscriptionDraft draft(@Nullable EndpointDraft endpoint) {
    return new SubscriptionDraft(null, null, null, endpoint, null, null, null);
  }
}
