package org.belfry.webhooks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.belfry.platform.identity.UserId;
import org.belfry.webhooks.rotation.RotatedSecret;
import org.belfry.webhooks.rotation.SecretRotation;
import org.jspecify.annotations.Nullable;

/**
 * Gives users the secret that signs their callbacks. The first one is made with their first
 * callback and told nobody: whoever wants to check signatures has it replaced, before or after.
 */
@ApplicationScoped
class CallbackSecretRotation {
  @Inject private CallbackSecrets secrets;
  @Inject private Clock clock;

  /**
   * Replaces a user's secret; both sign for a day.
   *
   * @param endPrevious whether none of those before signs any more, as somebody else may know them
   * @throws org.belfry.webhooks.signing.TooManySecrets if too many sign already
   */
  @Transactional
  RotatedSecret rotate(UserId owner, boolean endPrevious) {
    Instant now = clock.instant();
    @Nullable Instant until = endPrevious ? null : now.plus(SecretRotation.BOTH_SIGN);
    secrets.lock();
    CallbackSecrets.Rotated rotated = secrets.rotate(owner.value(), until, now);
    return new RotatedSecret(rotated.secret(), rotated.replaces() ? until : null);
  }
}
