package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.client.CountsView;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What the inbox's statements promise, on each database. */
abstract class InboxContract {
  private static final AtomicLong USERS = new AtomicLong();
  private static final Notice NOTICE = Notice.of(Content.of("General", "title"));

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  @Test
  void whatArrivesIsCountedAndListedNewestFirst() {
    long first = database().post(alice).number();
    long second = database().post(alice).number();

    assertThat(numbers(Window.newest(10))).containsExactly(second, first);
    assertThat(numbers(new Window(first, Long.MAX_VALUE, 10))).containsExactly(second);
    assertThat(numbers(new Window(0, second, 10))).containsExactly(first);
    assertThat(mailbox().view()).isEqualTo(new CountsView(2, 2, 2, 0));
    assertThat(mailbox().revision()).isEqualTo(2);
    assertThat(database().mailboxes().get(bob)).isEqualTo(Mailbox.empty(bob));
  }

  @Test
  void aNotificationKeepsAllThatItWasSentWith() {
    Notification sent =
        database().inTransaction(() -> database().posting().post(Notices.full(), State.NEW, alice));

    Notification stored = database().notifications().get(sent.id(), alice);
    assertThat(stored.notice()).isEqualTo(Notices.full());
    assertThat(stored).isEqualTo(sent);
  }

  @Test
  void aNotificationCanArriveInTheStateThatItsSenderTells() {
    Instant created = Instant.parse("2011-11-18T16:35:43Z");
    State state = new State(true, true, Progress.DONE, created, created.plusSeconds(1));

    Notification arrived =
        database().inTransaction(() -> database().posting().post(NOTICE, state, alice));

    assertThat(arrived.isRead()).isTrue();
    assertThat(arrived.pinned()).isTrue();
    assertThat(arrived.progress()).isEqualTo(Progress.DONE);
    assertThat(arrived.createdAt()).isEqualTo(created);
    assertThat(arrived.updatedAt()).isEqualTo(created.plusSeconds(1));
    assertThat(arrived.arrivedAt()).isAfter(created);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void readingTwiceCountsOnceAndKeepsItsMoment() {
    long number = database().post(alice).number();
    read(number);
    Instant readAt = one(number).readAt();

    read(number);

    assertThat(readAt).isNotNull();
    assertThat(one(number).readAt()).isEqualTo(readAt);
    assertThat(mailbox().unread()).isZero();
    assertThat(database().notifications().unread(Window.newest(10), alice)).isEmpty();
  }

  @Test
  void nobodyReadsOrDeletesWhatIsAnothers() {
    long number = database().post(alice).number();
    List<Long> numbers = List.of(number);

    database().inTransaction(() -> database().reading().read(numbers, bob));
    assertThat(database().inTransaction(() -> database().deletion().delete(numbers, bob))).isZero();

    assertThat(one(number).isRead()).isFalse();
    assertThat(mailbox().unread()).isEqualTo(1);
    assertThat(database().notifications().find(number, bob)).isEmpty();
  }

  @Test
  void whatWasSeenNeverMovesBackwards() {
    long first = database().post(alice).number();
    long second = database().post(alice).number();

    see(second);
    see(first);

    assertThat(mailbox().unseen()).isZero();
    assertThat(mailbox().lastSeen()).isEqualTo(second);
  }

  @Test
  void whatArrivesAfterANumberFromTheFutureIsNewAllTheSame() {
    long first = database().post(alice).number();

    see(Long.MAX_VALUE);
    database().post(alice);

    assertThat(mailbox().unseen()).isEqualTo(1);
    assertThat(mailbox().lastSeen()).isEqualTo(first);
  }

  @Test
  void everythingUpToANumberIsReadInBatches() {
    long middle = 0;
    for (int i = 0; i < 7; i++) {
      long number = database().post(alice).number();
      middle = i == 4 ? number : middle;
    }
    long upTo = middle;

    int first =
        database()
            .inTransaction(() -> database().reading().readSome(new Selection.UpTo(upTo), 3, alice));
    int second =
        database()
            .inTransaction(() -> database().reading().readSome(new Selection.UpTo(upTo), 3, alice));

    assertThat(List.of(first, second)).containsExactly(3, 2);
    assertThat(mailbox().unread()).isEqualTo(2);
  }

  @Test
  void aThousandRecipientsTakeAsManyStatementsAsTwo() {
    int two = database().statementsOf(() -> publish(newRecipients(2)));
    int thousand = database().statementsOf(() -> publish(newRecipients(1000)));

    assertThat(thousand).isEqualTo(two);
  }

  /** Who asks for the counts looks at each that is not counted yet. */
  @Test
  void howeverMuchArrivesLittleIsLeftToCount() {
    for (int i = 0; i < 50; i++) {
      database().post(alice);
    }
    database().inTransaction(() -> publish(Collections.nCopies(40, Recipient.of(alice.value()))));
    database().post(alice);

    assertThat(database().uncounted(alice)).isLessThan(16);
    assertThat(mailbox().total()).isEqualTo(91);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void whoIsNamedTwiceGetsTwo() {
    Recipient once = Recipient.of(alice.value());

    database().inTransaction(() -> publish(List.of(once, once, Recipient.of(bob.value()))));

    assertThat(mailbox().total()).isEqualTo(2);
    assertThat(mailbox().unread()).isEqualTo(2);
    assertThat(database().mailboxes().get(bob).total()).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackNeverArrives() {
    assertThatThrownBy(
            () ->
                database()
                    .inTransaction(
                        () -> {
                          publish(List.of(Recipient.of(alice.value())));
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(mailbox().total()).isZero();
    assertThat(numbers(Window.newest(1))).isEmpty();
  }

  private void publish(List<Recipient> recipients) {
    database().mailing().publish(NOTICE, recipients);
  }

  private static List<Recipient> newRecipients(int count) {
    return IntStream.range(0, count).mapToObj(i -> Recipient.of(newUser().value())).toList();
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }

  private void read(long number) {
    database().inTransaction(() -> database().reading().read(List.of(number), alice));
  }

  private void see(long number) {
    database().inTransaction(() -> database().viewing().upTo(number, alice));
  }

  private Notification one(long number) {
    return database().notifications().find(number, alice).orElseThrow();
  }

  private Mailbox mailbox() {
    return database().mailboxes().get(alice);
  }

  private List<Long> numbers(Window window) {
    return database().notifications().page(window, alice).stream()
        .map(Notification::number)
        .toList();
  }
}
