package org.belfry.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubscriptionStatusTest {
  private static final SubscriptionStatus INCOMPLETE = inactive(Inactivity.INCOMPLETE);
  private static final SubscriptionStatus DEACTIVATED = inactive(null);

  @Test
  void withoutATokenItIsInactiveAndSaysSo() {
    assertThat(
            SubscriptionStatus.ACTIVE.under(push(null, null), AuthenticationState.UNAUTHENTICATED))
        .isEqualTo(INCOMPLETE);
  }

  @Test
  void aTokenThatItsEndpointTakesMakesItActive() {
    assertThat(INCOMPLETE.under(push("token", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void aTokenThatItsEndpointRefusesDoesNot() {
    SubscriptionStatus refused =
        INCOMPLETE.under(push("token", null), AuthenticationState.UNAUTHENTICATED);

    assertThat(refused).isEqualTo(inactive(Inactivity.TOKEN_REFUSED));
    assertThat(refused.under(push("other", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void whatItsOwnerHasDeactivatedStaysSo() {
    assertThat(DEACTIVATED.under(push("token", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(DEACTIVATED);
    assertThat(DEACTIVATED.under(push(null, null), AuthenticationState.UNAUTHENTICATED))
        .isEqualTo(DEACTIVATED);
  }

  @Test
  void whoWantsItInactiveGetsThat() {
    assertThat(
            INCOMPLETE.under(
                push("token", SubscriptionState.INACTIVE), AuthenticationState.AUTHENTICATED))
        .isEqualTo(DEACTIVATED);
  }

  @Test
  void whatEndedForAnotherReasonIsActiveOnlyWhenAskedFor() {
    SubscriptionStatus gone = inactive(Inactivity.ENDPOINT_GONE);

    assertThat(gone.under(push("token", null), AuthenticationState.AUTHENTICATED)).isEqualTo(gone);
    assertThat(
            gone.under(push("token", SubscriptionState.ACTIVE), AuthenticationState.AUTHENTICATED))
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  @Test
  void whatIsNoLongerTrueUnderOtherTermsEnds() {
    SubscriptionStatus full = inactive(Inactivity.BACKLOG_FULL);
    SubscriptionStatus gone = inactive(Inactivity.ENDPOINT_GONE);

    assertThat(full.under(push("token", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(SubscriptionStatus.ACTIVE);
    assertThat(full.under(push("token", null), AuthenticationState.UNAUTHENTICATED))
        .isEqualTo(inactive(Inactivity.TOKEN_REFUSED));
    assertThat(full.under(pull(), AuthenticationState.AUTHENTICATED)).isEqualTo(full);
    assertThat(gone.under(pull(), AuthenticationState.AUTHENTICATED))
        .isEqualTo(SubscriptionStatus.ACTIVE);
  }

  private static SubscriptionStatus inactive(@Nullable Inactivity why) {
    return new SubscriptionStatus(SubscriptionState.INACTIVE, why);
  }

  private static SubscriptionTerms pull() {
    return new SubscriptionTerms(
        DeliveryMethod.PULL, "web", new UUID(0, 1), "u", null, null, null, null);
  }

  private static SubscriptionTerms push(
      @Nullable String token, @Nullable SubscriptionState requested) {
    return new SubscriptionTerms(
        DeliveryMethod.PUSH,
        "web",
        new UUID(0, 1),
        "u",
        null,
        "https://example.com/in",
        token,
        requested);
  }
}
