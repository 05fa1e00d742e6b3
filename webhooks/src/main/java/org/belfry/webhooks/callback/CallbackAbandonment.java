package org.belfry.webhooks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.webhooks.endpoint.EndpointTable;
import org.belfry.webhooks.queue.DeadLetters;

/** Sends nothing more for a deleted user. What was sent, or was to be, stays on record. */
@ApplicationScoped
class CallbackAbandonment {
  @Inject private DeadLetters deadLetters;
  @Inject private EndpointTable endpoints;
  @Inject private CallbackSecrets secrets;

  void giveUp(@Observes UserDeleted deleted) {
    long owner = deleted.user().value();
    secrets.lock();
    deadLetters.addCallbacksOf(owner, deleted.at());
    endpoints.removeOfCallbacks(owner);
    secrets.remove(owner);
  }
}
