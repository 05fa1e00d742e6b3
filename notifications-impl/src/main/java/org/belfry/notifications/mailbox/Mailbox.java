package org.belfry.notifications.mailbox;

import java.time.Instant;
import org.belfry.notifications.client.CountsView;
import org.belfry.platform.identity.UserId;

/**
 * What is in a user's inbox, in numbers. They are exact, and cost the same however much there is.
 *
 * @param unseen notifications with a number above the last seen one
 * @param lastSeen number of the newest notification that the user was shown
 * @param newestAt when the newest came that there ever was
 * @param revision differs between any two states of the inbox
 */
public record Mailbox(
    UserId owner,
    long total,
    long unread,
    long unseen,
    long lastSeen,
    Instant newestAt,
    long revision) {

  /** That of a user who never got anything. */
  public static Mailbox empty(UserId owner) {
    return new Mailbox(owner, 0, 0, 0, 0, Instant.EPOCH, 0);
  }

  /** As the native API prints it. */
  public CountsView view() {
    return new CountsView(total, unread, unseen, lastSeen);
  }

  /** The revision of the change that comes next. */
  public long nextRevision() {
    return revision + 1;
  }

  /** After so many unread ones were read. */
  public Mailbox read(long notifications) {
    return new Mailbox(owner, total, unread - notifications, unseen, lastSeen, newestAt, revision);
  }

  /** After some left it. */
  public Mailbox without(Part part) {
    return new Mailbox(
        owner,
        total - part.total(),
        unread - part.unread(),
        unseen - part.unseen(),
        lastSeen,
        newestAt,
        revision);
  }

  /** After some came back as they had left it. */
  public Mailbox with(Part part) {
    return without(new Part(-part.total(), -part.unread(), -part.unseen(), part.newest()));
  }

  /** After the user was shown all up to a number, of which so many were new. */
  Mailbox seen(long upTo, long notifications) {
    return new Mailbox(owner, total, unread, unseen - notifications, upTo, newestAt, revision);
  }

  /**
   * Some notifications: how many in all, and how many of them count as unread and unseen.
   *
   * @param newest the greatest of their numbers; 0 if there are none
   */
  public record Part(long total, long unread, long unseen, long newest) {}
}
