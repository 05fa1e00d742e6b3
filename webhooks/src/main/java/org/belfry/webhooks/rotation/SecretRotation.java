package org.belfry.webhooks.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.endpoint.Endpoint;
import org.belfry.webhooks.endpoint.Endpoints;
import org.belfry.webhooks.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;

/** Replaces signing secrets, with time for receivers to learn the new one. */
@ApplicationScoped
public class SecretRotation {
  /** The new secret and those before. */
  public static final Duration BOTH_SIGN = Duration.ofDays(1);

  @Inject private Subscriptions subscriptions;
  @Inject private Endpoints endpoints;
  @Inject private Clock clock;

  /**
   * Gives the endpoint of a subscription a new secret; both sign for a day.
   *
   * @param endPrevious whether none of those before signs any more, as somebody else may know them
   * @throws org.belfry.webhooks.subscription.NoSuchSubscription if the caller has none such
   * @throws NothingToRotate if it has no endpoint
   * @throws org.belfry.webhooks.signing.TooManySecrets if too many sign already
   */
  @Transactional
  public RotatedSecret rotate(UUID subscription, Caller caller, boolean endPrevious) {
    Endpoint endpoint =
        subscriptions
            .lock(subscription, caller)
            .endpoint()
            .orElseThrow(() -> new NothingToRotate(subscription));
    Instant now = clock.instant();
    @Nullable Instant until = endPrevious ? null : now.plus(BOTH_SIGN);
    return new RotatedSecret(endpoints.rotateSecret(endpoint, until, now), until);
  }
}
