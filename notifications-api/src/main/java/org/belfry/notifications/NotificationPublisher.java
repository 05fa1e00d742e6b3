package org.belfry.notifications;

import java.util.Collection;
import java.util.List;

/**
 * Puts notifications into inboxes. Inject it; in another module of the same EAR, with
 * {@code @EJB(lookup = NotificationPublisher.JNDI_NAME)}.
 *
 * <p>It joins the caller's transaction: the notifications are there when that commits, and never if
 * it does not. All that a transaction publishes is collected, and put into the inboxes just before
 * it commits; so whoever reads one earlier in it finds nothing new there. Without a transaction it
 * is one of its own.
 */
public interface NotificationPublisher {
  /** Where modules of the same EAR find it. */
  String JNDI_NAME = "java:app/belfry/NotificationPublisher";

  /**
   * Gives the same notice to everybody, with a number of statements that does not grow with the
   * number of recipients.
   *
   * @throws RuntimeException at once, if an inbox cannot hold something of the notice, such as a
   *     title of more than 255 characters
   */
  default void publish(Notice notice, Collection<Recipient> recipients) {
    publish(recipients.stream().map(recipient -> new Addressed(notice, recipient)).toList());
  }

  /**
   * Gives each its own notice, with a number of statements that does not grow with theirs.
   *
   * @throws RuntimeException at once, if an inbox cannot hold something of one of them; none of
   *     these is published then
   */
  void publish(List<Addressed> notices);
}
