package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.belfry.notifications.listing.Counted;
import org.belfry.notifications.listing.Criteria;
import org.belfry.notifications.listing.SortOrder;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** How marking and counting stay exact with few statements, on each database. */
abstract class ReadingContract {
  private static final AtomicLong USERS = new AtomicLong(7_000_000);
  private static final long UNKNOWN = Long.MAX_VALUE;

  private final UserId alice = new UserId(USERS.incrementAndGet());
  private final Notification first = post();
  private final Notification second = post();

  abstract InboxDatabase database();

  @Test
  void onlyWhatWasUnreadIsCountedAmongOthers() {
    read(first.number());

    read(first.number(), second.number(), UNKNOWN);

    assertThat(mailbox().unread()).isZero();
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void onlyWhatWasReadBecomesUnread() {
    read(first.number());

    unread(first.number(), second.number(), UNKNOWN);

    assertThat(mailbox().unread()).isEqualTo(2);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void theMailboxIsAsItWasIfNothingIsMarked() {
    read(first.number());
    Mailbox before = mailbox();

    read(first.number());
    read(UNKNOWN);
    read();
    unread(second.number(), UNKNOWN);
    unread();

    assertThat(mailbox()).isEqualTo(before);
  }

  @Test
  void whatIsMarkedHasTheRevisionOfItsMailbox() {
    read(first.number());

    assertThat(database().revision(first.number(), alice)).isEqualTo(mailbox().revision());
  }

  @Test
  void anUnknownOneAmongOthersLeavesAllUnread() {
    List<UUID> ids = List.of(first.id(), UUID.randomUUID());

    assertThatThrownBy(() -> readAll(ids)).isInstanceOf(NoSuchNotification.class);

    assertThat(mailbox().unread()).isEqualTo(2);
  }

  @Test
  void oneThatIsNamedTwiceIsAnsweredTwiceAndCountedOnce() {
    List<Notification> read = readAll(List.of(first.id(), second.id(), first.id()));

    assertThat(read).extracting(Notification::number).startsWith(first.number(), second.number());
    assertThat(read).hasSize(3).allMatch(Notification::isRead);
    assertThat(mailbox().unread()).isZero();
  }

  @Test
  void toMarkOneTakesAStatementForItAndOneForItsMailbox() {
    assertThat(database().statementsOf(() -> mark(first.number()))).isEqualTo(2);
    assertThat(
            database()
                .statementsOf(() -> database().reading().readAll(List.of(second.id()), alice)))
        .isEqualTo(3);
  }

  @Test
  void aPageAndItsTotalTakeOneStatement() {
    assertThat(database().statementsOf(() -> page(Criteria.NONE, 1))).isEqualTo(1);
    assertThat(database().statementsOf(() -> page(Criteria.NONE.unread(), 2))).isEqualTo(1);
  }

  @Test
  void everyPageTellsTheTotal() {
    read(first.number());

    expect(page(Criteria.NONE, 1), 2, second);
    expect(page(Criteria.NONE, 2), 2, first);
    expect(page(Criteria.NONE, 3), 2);
    expect(page(Criteria.NONE.unread(), 1), 1, second);
    expect(page(Criteria.NONE.unread(), 2), 1);
    expect(page(Criteria.NONE.withTypeIn(List.of("General")), 1), 2, second);
  }

  private static void expect(Counted page, long total, Notification... notifications) {
    assertThat(page.total()).isEqualTo(total);
    assertThat(page.notifications())
        .extracting(Notification::number)
        .containsExactlyElementsOf(Stream.of(notifications).map(Notification::number).toList());
  }

  private Counted page(Criteria criteria, int page) {
    return database().listing().counted(criteria, SortOrder.NEWEST_FIRST, page, 1, alice);
  }

  private Notification post() {
    return database().post(alice);
  }

  private void mark(Long... numbers) {
    database().reading().read(List.of(numbers), alice);
  }

  private void read(Long... numbers) {
    database().inTransaction(() -> mark(numbers));
  }

  private void unread(Long... numbers) {
    database().inTransaction(() -> database().reading().unread(List.of(numbers), alice));
  }

  private List<Notification> readAll(List<UUID> ids) {
    return database().inTransaction(() -> database().reading().readAll(ids, alice));
  }

  private Mailbox mailbox() {
    return database().mailboxes().get(alice);
  }
}
