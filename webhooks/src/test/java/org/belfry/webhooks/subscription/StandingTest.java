package org.belfry.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Standing INCOMPLETE = inactive(Inactivity.INCOMPLETE);
  private static final Standing DEACTIVATED = inactive(null);

  @Test
  void withoutATokenItIsInactiveAndSaysSo() {
    assertThat(Standing.ACTIVE.under(push(null, null), AuthenticationState.UNAUTHENTICATED))
        .isEqualTo(INCOMPLETE);
  }

  @Test
  void aTokenThatItsEndpointTakesMakesItActive() {
    assertThat(INCOMPLETE.under(push("token", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(Standing.ACTIVE);
  }

  @Test
  void aTokenThatItsEndpointRefusesDoesNot() {
    Standing refused = INCOMPLETE.under(push("token", null), AuthenticationState.UNAUTHENTICATED);

    assertThat(refused).isEqualTo(inactive(Inactivity.TOKEN_REFUSED));
    assertThat(refused.under(push("other", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(Standing.ACTIVE);
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
    Standing gone = inactive(Inactivity.ENDPOINT_GONE);

    assertThat(gone.under(push("token", null), AuthenticationState.AUTHENTICATED)).isEqualTo(gone);
    assertThat(
            gone.under(push("token", SubscriptionState.ACTIVE), AuthenticationState.AUTHENTICATED))
        .isEqualTo(Standing.ACTIVE);
  }

  @Test
  void whatIsNoLongerTrueUnderOtherTermsEnds() {
    Standing full = inactive(Inactivity.BACKLOG_FULL);
    Standing gone = inactive(Inactivity.ENDPOINT_GONE);

    assertThat(full.under(push("token", null), AuthenticationState.AUTHENTICATED))
        .isEqualTo(Standing.ACTIVE);
    assertThat(full.under(push("token", null), AuthenticationState.UNAUTHENTICATED))
        .isEqualTo(inactive(Inactivity.TOKEN_REFUSED));
    assertThat(full.under(pull(), AuthenticationState.AUTHENTICATED)).isEqualTo(full);
    assertThat(gone.under(pull(), AuthenticationState.AUTHENTICATED)).isEqualTo(Standing.ACTIVE);
  }

  private static Standing inactive(@Nullable Inactivity why) {
    return new Standing(SubscriptionState.INACTIVE, why);
  }

  private static Terms pull() {
    return new Terms(DeliveryMethod.PULL, "web", new UUID(0, 1), "u", null, null, null, null);
  }

  private static Terms push(@Nullable String token, @Nullable SubscriptionState requested) {
    return new Terms(
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
