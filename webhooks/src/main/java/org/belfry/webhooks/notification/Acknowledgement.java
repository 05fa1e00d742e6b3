package org.belfry.webhooks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.queue.PendingNotifications;

/** Lets subscribers say that they have processed what they pulled. */
@ApplicationScoped
public class Acknowledgement {
  private static final String PULL = "pull";

  @Inject private Notifications notifications;
  @Inject private PendingNotifications queue;
  @Inject private Clock clock;

  /**
   * Moves a pulled notification to the received ones. To acknowledge it again changes nothing.
   *
   * @throws org.belfry.platform.problem.Problem 422 if there is none, or it is not to be pulled
   */
  @Transactional
  public Notification acknowledge(UUID id, Caller caller) {
    Optional<Notification> pending = notifications.lock(id, caller);
    if (pending.isPresent()) {
      if (!pending.get().deliveryMethod().equals(PULL)) {
        throw new NotPulled(id, pending.get().state());
      }
      queue.receive(id, clock.instant());
    }
    return notifications
        .received(id, caller)
        .orElseThrow(() -> NoSuchNotification.referredToAs(id));
  }
}
