package org.belfry.notifications.notification.submission;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belfry.notifications.Origin;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Archive;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.NoticeCheck;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Posting;
import org.belfry.notifications.notification.State;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/** Changes what notifications say, or creates them. */
@Component
public class Saving {
  private final MailboxLocks locks;
  private final Mailboxes mailboxes;
  private final Notifications notifications;
  private final Amendments amendments;
  private final Posting posting;
  private final Archive archive;
  private final Clock clock;

  @Inject
  public Saving(
      MailboxLocks locks,
      Mailboxes mailboxes,
      Notifications notifications,
      Amendments amendments,
      Posting posting,
      Archive archive,
      Clock clock) {
    this.locks = locks;
    this.mailboxes = mailboxes;
    this.notifications = notifications;
    this.amendments = amendments;
    this.posting = posting;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Changes the user's notification of the same number, else the one with the same global id and
   * application, which comes back if it was put away; creates one if there is neither.
   *
   * @throws org.belfry.platform.problem.Problem 422 if an inbox cannot hold it
   */
  @Transactional
  public Notification save(SubmittedNotification submission, UserId user) {
    NoticeCheck.check(submission.notice());
    locks.lock(List.of(user.value()), clock.instant());
    return known(submission, user)
        .map(before -> change(submission, before))
        .or(() -> archive(submission, user).map(before -> again(submission, before)))
        .orElseGet(() -> posting.post(submission.notice(), submission.state(), user));
  }

  /**
   * Adds metadata to the notifications with a global id whose own contain every pair of the
   * condition.
   */
  @Transactional
  public void annotate(String globalId, JsonObject condition, JsonObject metadata, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    Instant now = clock.instant();
    List<Notification> matching =
        notifications.withGlobalId(globalId, user).stream()
            .filter(notification -> Metadata.matches(notification.notice().metadata(), condition))
            .toList();
    matching.forEach(
        notification ->
            amendments.annotate(
                notification,
                mailbox,
                Metadata.merged(notification.notice().metadata(), metadata),
                now));
    if (!matching.isEmpty()) {
      mailboxes.save(mailbox);
    }
  }

  /**
   * Pins a notification, so that it stays in sight.
   *
   * @throws NoSuchNotification if there is none
   */
  @Transactional
  public void pin(long number, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    amendments.pin(notifications.get(number, user), mailbox, clock.instant());
    mailboxes.save(mailbox);
  }

  /** The one that a submission changes, if it is in the inbox. */
  Optional<Notification> known(SubmittedNotification submission, UserId user) {
    Optional<Notification> sameNumber =
        Optional.ofNullable(submission.number())
            .flatMap(number -> notifications.find(number, user));
    Origin origin = submission.notice().origin();
    if (sameNumber.isPresent() || origin.globalId() == null) {
      return sameNumber;
    }
    return notifications.withGlobalId(origin.globalId(), user).stream()
        .filter(
            known ->
                Optional.ofNullable(known.notice().origin().application())
                    .equals(Optional.ofNullable(origin.application())))
        .findFirst();
  }

  private Optional<Notification> archive(SubmittedNotification submission, UserId user) {
    Origin origin = submission.notice().origin();
    return Optional.ofNullable(origin.globalId())
        .flatMap(globalId -> archive.take(globalId, origin.application(), user));
  }

  /** What its application tells anew arrives anew. */
  private Notification again(SubmittedNotification submission, Notification before) {
    return posting.post(
        submission.noticeOver(before), submission.stateAgain(before), before.id(), before.owner());
  }

  private Notification change(SubmittedNotification submission, Notification before) {
    State state = submission.stateOver(before);
    Mailbox mailbox = mailboxes.lock(before.owner());
    amendments.change(before, mailbox, submission.noticeOver(before), state, clock.instant());
    int newlyRead = (state.read() ? 1 : 0) - (before.isRead() ? 1 : 0);
    mailboxes.save(mailbox.read(newlyRead));
    return notifications.get(before.number(), before.owner());
  }
}
