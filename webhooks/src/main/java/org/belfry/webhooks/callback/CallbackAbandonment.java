package org.belfry.webhooks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;

/** Sends nothing more for a deleted user. What was sent, or was to be, stays on record. */
@ApplicationScoped
class CallbackAbandonment {
  @Inject private FailedCallbacks failed;
  @Inject private CallbackEndpoints endpoints;
  @Inject private CallbackSecrets secrets;

  void giveUp(@Observes UserDeleted deleted) {
    long owner = deleted.user().value();
    secrets.lock();
    failed.giveUp(owner, deleted.at());
    endpoints.remove(owner);
    secrets.remove(owner);
  }
}
