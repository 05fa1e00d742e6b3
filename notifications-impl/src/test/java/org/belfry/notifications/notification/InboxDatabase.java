package org.belfry.notifications.notification;

import java.time.Clock;
import javax.sql.DataSource;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.archive.ArchiveListing;
import org.belfry.notifications.archive.ArchiveTable;
import org.belfry.notifications.archive.Archiving;
import org.belfry.notifications.listing.GroupListing;
import org.belfry.notifications.listing.NotificationListing;
import org.belfry.notifications.live.NewsQuery;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.mailbox.Viewing;
import org.belfry.notifications.mailing.FollowingNotifications;
import org.belfry.notifications.mailing.Mailing;
import org.belfry.notifications.notification.selection.Selections;
import org.belfry.notifications.notification.submission.Amendments;
import org.belfry.notifications.notification.submission.Saving;
import org.belfry.notifications.preference.Mutes;
import org.belfry.notifications.preference.Muting;
import org.belfry.notifications.retention.Retention;
import org.belfry.notifications.snooze.DueSnoozes;
import org.belfry.notifications.snooze.SnoozeExpiry;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.TestDatabase;

/** The tables of inboxes, and what works on them. */
public final class InboxDatabase extends TestDatabase {
  private final Mailing mailing;

  public InboxDatabase(DataSource dataSource) {
    super(dataSource, "inbox", "org/belfry/notifications/schema");
    mailing =
        new Mailing(
            mailboxLocks(),
            new FollowingNotifications(notifications(), archive(), mailboxes()),
            filing(),
            presentTransaction(),
            Clock.systemUTC());
  }

  public Notifications notifications() {
    return new Notifications(jdbi());
  }

  public Mailboxes mailboxes() {
    return new Mailboxes(jdbi(), users -> {});
  }

  public MailboxLocks mailboxLocks() {
    return new MailboxLocks(jdbi());
  }

  public Posting posting() {
    return new Posting(
        mailboxLocks(), new Anywhere(notifications(), archive()), filing(), Clock.systemUTC());
  }

  /** The same for all, as what it collects is its own. */
  public Mailing mailing() {
    return mailing;
  }

  private Filing filing() {
    return new Filing(new Arrivals(jdbi()), new Mutes(jdbi()), archive(), mailboxes());
  }

  public Reading reading() {
    return new Reading(
        mailboxes(), notifications(), selections(), new ReadMarks(jdbi()), Clock.systemUTC());
  }

  public Saving saving() {
    return new Saving(
        mailboxLocks(),
        mailboxes(),
        notifications(),
        new Amendments(jdbi()),
        posting(),
        archive(),
        Clock.systemUTC());
  }

  public Selections selections() {
    return new Selections(jdbi());
  }

  private InboxMoves inboxMoves() {
    return new InboxMoves(jdbi());
  }

  public ArchiveTable archive() {
    return new ArchiveTable(jdbi(), inboxMoves());
  }

  public Archiving archiving() {
    return new Archiving(mailboxes(), selections(), new NotificationCounts(jdbi()), archive());
  }

  public ArchiveListing archiveListing() {
    return new ArchiveListing(jdbi());
  }

  public Muting muting() {
    return new Muting(mailboxLocks(), mailboxes(), new Mutes(jdbi()), Clock.systemUTC());
  }

  public Retention retention() {
    return new Retention(jdbi(), mailboxes(), deletion(), archive());
  }

  public NewsQuery newsQuery() {
    return new NewsQuery(jdbi());
  }

  public SnoozeExpiry snoozeExpiry(Clock clock) {
    return new SnoozeExpiry(
        mailboxLocks(), mailboxes(), new DueSnoozes(jdbi()), inboxMoves(), archive(), clock);
  }

  public GroupListing groups() {
    return new GroupListing(jdbi());
  }

  public NotificationListing listing() {
    return new NotificationListing(jdbi(), mailboxes());
  }

  public Deletion deletion() {
    return new Deletion(
        mailboxes(), selections(), new NotificationCounts(jdbi()), inboxMoves(), jdbi());
  }

  public Viewing viewing() {
    return new Viewing(mailboxes(), jdbi());
  }

  public Notification post(UserId user) {
    return inTransaction(
        () -> posting().post(Notice.of(Content.of("General", "title")), State.NEW, user));
  }

  /** The mailbox as its notifications add up, its revision apart. */
  public Mailbox recount(UserId user) {
    Mailbox kept = mailboxes().get(user);
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE read_at IS NULL) AS unread,"
                            + " COUNT(*) FILTER (WHERE id > :seen) AS unseen"
                            + " FROM inbox_notification WHERE user_id = :user")
                    .bind("seen", kept.lastSeen())
                    .bind("user", user.value())
                    .map(
                        (row, context) ->
                            new Mailbox(
                                user,
                                row.getLong("total"),
                                row.getLong("unread"),
                                row.getLong("unseen"),
                                kept.lastSeen(),
                                kept.newestAt(),
                                kept.revision()))
                    .one());
  }

  /** Notifications that the mailbox's own numbers leave out. */
  long uncounted(UserId user) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT COUNT(*) FROM inbox_notification n JOIN inbox_mailbox m"
                            + " ON n.user_id = m.user_id AND n.id > m.counted_id"
                            + " WHERE m.user_id = :user")
                    .bind("user", user.value())
                    .mapTo(Long.class)
                    .one());
  }

  /** Of a notification: that of its mailbox when it changed last. */
  long revision(long number, UserId user) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT revision FROM inbox_notification"
                            + " WHERE user_id = :user AND id = :number")
                    .bind("user", user.value())
                    .bind("number", number)
                    .mapTo(Long.class)
                    .one());
  }
}
