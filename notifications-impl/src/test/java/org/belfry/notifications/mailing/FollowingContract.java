package org.belfry.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the statements promise that hear of tasks, on each database. */
abstract class FollowingContract {
  private static final Instant NOW = Instant.parse("2040-01-01T10:00:00Z");
  private static final AtomicLong USERS = new AtomicLong(9_000_000);

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  @Test
  void aNotificationStandsAsItsTaskDoes() {
    Notification notification = database().post(alice);
    long before = mailbox().revision();

    follow(notification, Progress.TODO);
    assertThat(progress(notification)).isEqualTo(Progress.TODO);
    follow(notification, Progress.DONE);
    assertThat(progress(notification)).isEqualTo(Progress.DONE);
    follow(notification, null);
    assertThat(progress(notification)).isNull();

    assertThat(mailbox().revision()).isEqualTo(before + 3);
  }

  @Test
  void whatStandsAsItsTaskDoesIsNotChanged() {
    Notification notification = database().post(alice);
    follow(notification, Progress.TODO);
    long before = mailbox().revision();

    follow(notification, Progress.TODO);

    assertThat(mailbox().revision()).isEqualTo(before);
  }

  @Test
  void whatIsPutAwayFollowsToo() {
    Notification notification = database().post(alice);
    database()
        .inTransaction(
            () ->
                database()
                    .archive()
                    .archive(List.of(new Recipient(alice.value(), notification.id())), NOW));

    follow(notification, Progress.TODO);

    assertThat(database().archive().find(notification.id(), alice))
        .map(Notification::progress)
        .contains(Progress.TODO);
  }

  @Test
  void nobodyElsesNotificationFollows() {
    Notification notification = database().post(alice);

    follow(new FollowedTask(bob.value(), notification.id(), Progress.TODO));

    assertThat(progress(notification)).isNull();
  }

  @Test
  void manyDifferentNoticesTakeAsManyStatementsAsAFew() {
    Notification first = database().post(alice);
    // So many that they are counted, as few are not.
    List<Addressed> few = notices(20);
    List<Addressed> many = notices(300);

    int statementsOfAFew = database().statementsOf(() -> database().mailing().publish(few));
    int statementsOfMany = database().statementsOf(() -> database().mailing().publish(many));

    assertThat(statementsOfMany).isEqualTo(statementsOfAFew);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
    assertThat(mailbox().unread()).isEqualTo(321);
    assertThat(database().notifications().page(Window.newest(300), alice))
        .extracting(notification -> notification.notice().content().title())
        .contains("Task 0 of 300", "Task 299 of 300")
        .doesNotContain(first.notice().content().title())
        .doesNotHaveDuplicates();
  }

  private List<Addressed> notices(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                Addressed.to(
                    alice.value(),
                    Notice.of(
                        Content.of(
                            "Task", String.format(Locale.ROOT, "Task %d of %d", number, count)))))
        .toList();
  }

  private void follow(Notification notification, @Nullable Progress progress) {
    follow(new FollowedTask(alice.value(), notification.id(), progress));
  }

  private void follow(FollowedTask task) {
    Mailboxes mailboxes = database().mailboxes();
    FollowingNotifications following =
        new FollowingNotifications(database().notifications(), database().archive(), mailboxes);
    database()
        .inTransaction(
            () -> {
              database().mailboxLocks().lock(List.of(task.owner()));
              following.follow(List.of(task), NOW);
            });
  }

  private @Nullable Progress progress(Notification notification) {
    return database().notifications().find(notification.id(), alice).orElseThrow().progress();
  }

  private Mailbox mailbox() {
    return database().mailboxes().get(alice);
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
