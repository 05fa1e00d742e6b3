package org.belfry.notifications.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** What becomes of what several in one transaction have for inboxes, on each database. */
abstract class MailingContract {
  private static final AtomicLong USERS = new AtomicLong(12_000_000);

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  @Test
  void whatSeveralPublishIsThereTogetherWithTheTransaction() {
    database()
        .inTransaction(
            () -> {
              publish("first", alice);
              publish("second", bob);
              publish("third", alice);
              assertThat(titles(alice)).isEmpty();
              assertThat(database().mailboxes().get(alice).revision()).isZero();
            });

    assertThat(titles(alice)).containsExactly("third", "first");
    assertThat(titles(bob)).containsExactly("second");
    assertThat(database().mailboxes().get(alice)).isEqualTo(database().recount(alice));
    assertThat(database().mailboxes().get(alice).unread()).isEqualTo(2);
  }

  @Test
  void nothingIsThereOfATransactionThatFails() {
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          publish("never", alice);
                          throw new IllegalStateException("changed my mind");
                        }))
        .hasMessage("changed my mind");
    database().inTransaction(() -> publish("later", alice));

    assertThat(titles(alice)).containsExactly("later");
  }

  @Test
  void whatNoInboxCanHoldIsRefusedWhereItIsPublished() {
    database()
        .inTransaction(
            () -> {
              publish("before", alice);
              assertThatThrownBy(() -> publish("x".repeat(256), alice)).isInstanceOf(Problem.class);
            });

    assertThat(titles(alice)).containsExactly("before");
  }

  @Test
  void toPublishOftenTakesAsManyStatementsAsOnce() {
    int ofOne = database().statementsOf(() -> publishToNewUsers(1));
    int ofMany = database().statementsOf(() -> publishToNewUsers(30));

    assertThat(ofMany).isEqualTo(ofOne);
  }

  @Test
  void aNotificationStandsAsItsTaskDoesInTheEnd() {
    Notification notification = database().post(alice);
    long before = database().mailboxes().get(alice).revision();

    database()
        .inTransaction(
            () -> {
              stand(notification, Progress.TODO);
              publish("told", bob);
              stand(notification, Progress.DONE);
            });

    assertThat(database().notifications().find(notification.id(), alice))
        .map(Notification::progress)
        .contains(Progress.DONE);
    assertThat(titles(bob)).containsExactly("told");
    assertThat(database().mailboxes().get(alice).revision()).isEqualTo(before + 1);
  }

  private void publishToNewUsers(int count) {
    IntStream.range(0, count).forEach(i -> publish("to many", newUser()));
  }

  private void publish(String title, UserId user) {
    database()
        .mailing()
        .publish(
            List.of(Addressed.to(user.value(), Notice.of(Content.of(Content.GENERAL, title)))));
  }

  private void stand(Notification notification, Progress progress) {
    database()
        .mailing()
        .publish(
            List.of(),
            List.of(new FollowedTask(notification.owner().value(), notification.id(), progress)));
  }

  private List<String> titles(UserId user) {
    return database().notifications().page(Window.newest(10), user).stream()
        .map(notification -> notification.notice().content().title())
        .toList();
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
