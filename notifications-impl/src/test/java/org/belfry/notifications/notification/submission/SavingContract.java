package org.belfry.notifications.notification.submission;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notices;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What becomes of notifications that are sent again, on each database. */
abstract class SavingContract {
  private static final AtomicLong USERS = new AtomicLong(15_000_000);
  private static final Notice NOTICE = Notice.of(Content.of("General", "title"));

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  @Test
  void whatIsSavedAgainChangesTheOneWithItsNumberElseItsGlobalId() {
    SubmittedNotification first =
        new SubmittedNotification(null, Notices.full(), null, null, null, null, null);
    Notification created = save(first);
    Notification sameGlobalId = save(first);
    Notification sameNumber =
        save(
            new SubmittedNotification(
                created.number(), NOTICE, true, true, Progress.TODO, null, null));

    assertThat(sameGlobalId.number()).isEqualTo(created.number());
    assertThat(sameNumber.number()).isEqualTo(created.number());
    assertThat(sameNumber.notice().content().title()).isEqualTo("title");
    assertThat(sameNumber.notice().content().data()).isEqualTo(Notices.full().content().data());
    assertThat(sameNumber.isRead()).isTrue();
    assertThat(sameNumber.progress()).isEqualTo(Progress.TODO);
    assertThat(mailbox().total()).isEqualTo(1);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void metadataAreMergedWhereTheyMeetTheCondition() {
    Notification one =
        save(new SubmittedNotification(null, Notices.full(), null, null, null, null, null));
    var johns = Json.createObjectBuilder().add("user", "John Smith").build();
    var marys = Json.createObjectBuilder().add("user", "Mary").build();

    database().inTransaction(() -> database().saving().annotate("1234", marys, marys, alice));
    assertThat(one(one.number()).notice().metadata()).isEqualTo(johns);
    database().inTransaction(() -> database().saving().annotate("1234", johns, marys, bob));
    assertThat(one(one.number()).notice().metadata()).isEqualTo(johns);
    database().inTransaction(() -> database().saving().annotate("1234", johns, marys, alice));
    assertThat(one(one.number()).notice().metadata()).isEqualTo(marys);
  }

  private Notification save(SubmittedNotification submission) {
    return database().inTransaction(() -> database().saving().save(submission, alice));
  }

  private Notification one(long number) {
    return database().notifications().find(number, alice).orElseThrow();
  }

  private Mailbox mailbox() {
    return database().mailboxes().get(alice);
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
