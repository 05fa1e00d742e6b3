package org.belfry.webhooks.delivery.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.belfry.platform.outbound.Exchange;
import org.belfry.webhooks.queue.Deliveries;
import org.belfry.webhooks.queue.Outcome;
import org.belfry.webhooks.queue.Payload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Payload MESSAGE = Deliveries.claimed(NOW).content();
  private static final Payload CALLBACK =
      new Payload.OfCallback("GET", "https://example.com/?payload=1", null, null, 30);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void everyStatusOfSuccessDelivers(int status) {
    assertThat(answered(status, null)).isEqualTo(new Outcome.Delivered(status, "head"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusedTokenParksTheQueue(int status) {
    assertThat(answered(status, null)).isEqualTo(new Outcome.Unauthenticated(status, "head"));
  }

  @Test
  void anEndpointThatIsGoneEndsItsSubscription() {
    assertThat(answered(410, null)).isEqualTo(new Outcome.Gone("head"));
  }

  @ParameterizedTest
  @ValueSource(ints = {304, 400, 404, 409, 429, 500, 503, 599})
  void everyOtherStatusIsRetried(int status) {
    assertThat(answered(status, null))
        .isEqualTo(new Outcome.Rejected(status, "head", Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 410})
  void aCallbackHasNoTokenToMendAndNoSubscriptionToEnd(int status) {
    assertThat(answered(status, null, CALLBACK))
        .isEqualTo(new Outcome.Rejected(status, "head", Optional.empty()));
  }

  @Test
  void aRetryIsNotBeforeWhatTheEndpointAsksFor() {
    assertThat(answered(503, "120"))
        .isEqualTo(new Outcome.Rejected(503, "head", Optional.of(NOW.plusSeconds(120))));
  }

  @Test
  void whatBroughtNoAnswerTellsWhy() {
    assertThat(Outcomes.of(new Exchange.TimedOut("too late"), MESSAGE, NOW))
        .isEqualTo(new Outcome.Unanswered("timedOut", "timedOut", "too late"));
    assertThat(Outcomes.of(new Exchange.Refused("private"), MESSAGE, NOW))
        .isEqualTo(new Outcome.Unanswered("refused", "addressRefused", "private"));
    assertThat(Outcomes.of(new Exchange.Failed("unknownHost", "no such host"), MESSAGE, NOW))
        .isEqualTo(new Outcome.Unanswered("failed", "unknownHost", "no such host"));
  }

  private static Outcome answered(int status, @Nullable String retryAfter) {
    return answered(status, retryAfter, MESSAGE);
  }

  private static Outcome answered(int status, @Nullable String retryAfter, Payload content) {
    return Outcomes.of(new Exchange.Answered(status, retryAfter, "head"), content, NOW);
  }
}
