package org.belfry.webhooks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.problem.ChangedMeanwhile;
import org.belfry.webhooks.queue.PendingNotifications;

/**
 * Deletes notifications that still wait. An attempt in flight goes on, as its endpoint may have
 * acted already; nothing is kept of its outcome, and no other attempt follows.
 */
@ApplicationScoped
public class NotificationDeletion {
  @Inject private Notifications notifications;
  @Inject private PendingNotifications queue;

  /**
   * Deletes a notification that waits to be pulled.
   *
   * @param expected whether the caller knows this state of it; always true without {@code If-Match}
   * @throws NoSuchNotification with status 404
   * @throws ChangedMeanwhile if it is not the expected one
   */
  @Transactional
  public void deletePulled(UUID id, Caller caller, Predicate<Notification> expected) {
    delete("pullNotifications", "pull", id, caller, expected);
  }

  /** The same for one that waits to be pushed. */
  @Transactional
  public void deleteQueued(UUID id, Caller caller, Predicate<Notification> expected) {
    delete("deliveryQueue", "push", id, caller, expected);
  }

  private void delete(
      String collection, String method, UUID id, Caller caller, Predicate<Notification> expected) {
    Notification notification =
        notifications
            .lock(id, caller)
            .filter(locked -> locked.deliveryMethod().equals(method))
            .orElseThrow(() -> NoSuchNotification.in(collection, id));
    if (!expected.test(notification)) {
      throw new ChangedMeanwhile("notification", id);
    }
    queue.remove(id);
  }
}
