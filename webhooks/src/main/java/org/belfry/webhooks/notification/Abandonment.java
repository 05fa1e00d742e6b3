package org.belfry.webhooks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.webhooks.queue.DeadLetters;

/** Gives up what a deleted user would have pulled, as nobody else is going to. */
@ApplicationScoped
class Abandonment {
  @Inject private DeadLetters deadLetters;

  void giveUp(@Observes UserDeleted deleted) {
    deadLetters.addToBePulledBy(deleted.user().value(), deleted.at());
  }
}
