package org.belfry.notifications.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Window;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.notifications.snooze.SnoozeExpiry;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What the archive's statements promise, on each database. */
abstract class ArchiveContract {
  private static final AtomicLong USERS = new AtomicLong(1_000_000);
  private static final Instant NOW = Instant.parse("2040-01-01T10:00:00Z");

  private final UserId alice = newUser();

  abstract InboxDatabase database();

  @Test
  void whatIsArchivedLeavesTheInboxAndItsCounts() {
    Notification first = database().post(alice);
    Notification second = database().post(alice);
    database().inTransaction(() -> database().viewing().upTo(first.number(), alice));

    assertThat(put(first, ArchiveState.archived(NOW))).isEqualTo(1);
    assertThat(put(first, ArchiveState.archived(NOW))).isZero();

    assertThat(inbox()).containsExactly(second);
    assertThat(database().archiveListing().archived(Long.MAX_VALUE, 10, alice))
        .containsExactly(new ArchivedNotification(first, ArchiveState.archived(NOW)));
    assertThat(database().archiveListing().snoozed(Long.MAX_VALUE, 10, alice)).isEmpty();
    assertThat(mailbox()).isEqualTo(database().recount(alice));
    assertThat(mailbox().total()).isEqualTo(1);
  }

  @Test
  void whatIsTakenBackIsAsItWas() {
    Notification first = database().post(alice);
    Notification second = database().post(alice);
    database().inTransaction(() -> database().viewing().upTo(first.number(), alice));
    Mailbox before = mailbox();
    put(first, ArchiveState.archived(NOW));
    put(second, ArchiveState.snoozed(NOW));

    assertThat(takeBack(first, second)).isEqualTo(2);

    assertThat(inbox()).containsExactly(second, first);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
    assertThat(mailbox().unseen()).isEqualTo(before.unseen());
    assertThat(mailbox().unread()).isEqualTo(before.unread());
  }

  @Test
  void whatIsInTheArchiveCanBePutThereForAnotherReason() {
    Notification one = database().post(alice);
    put(one, ArchiveState.snoozed(NOW));

    assertThat(change(one, ArchiveState.snoozed(NOW.plusSeconds(9)))).isEqualTo(1);
    awakeAt(NOW);
    assertThat(inbox()).isEmpty();
    assertThat(change(one, ArchiveState.archived(NOW))).isEqualTo(1);
    assertThat(change(one, ArchiveState.archived(NOW.plusSeconds(1)))).isZero();
    awakeAt(NOW.plusSeconds(20));

    assertThat(inbox()).isEmpty();
    assertThat(database().archiveListing().archived(Long.MAX_VALUE, 10, alice))
        .containsExactly(new ArchivedNotification(one, ArchiveState.archived(NOW)));
  }

  @Test
  void aGroupGoesInBatches() {
    for (int i = 0; i < 5; i++) {
      database().post(alice);
    }
    Selection all = new Selection.UpTo(Long.MAX_VALUE);

    assertThat(List.of(putSome(all, 3), putSome(all, 3))).containsExactly(3, 2);

    assertThat(mailbox().total()).isZero();
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  private void awakeAt(Instant now) {
    SnoozeExpiry expiry = database().snoozeExpiry(Clock.fixed(now, ZoneOffset.UTC));
    database().inTransaction(() -> assertThat(expiry.runOnce()).isNotNegative());
  }

  private int put(Notification one, ArchiveState state) {
    return database()
        .inTransaction(() -> database().archiving().putSome(only(one), state, 9, alice));
  }

  private int putSome(Selection selection, int limit) {
    return database()
        .inTransaction(
            () ->
                database()
                    .archiving()
                    .putSome(selection, ArchiveState.archived(NOW), limit, alice));
  }

  private int change(Notification one, ArchiveState state) {
    return database()
        .inTransaction(() -> database().archiving().change(List.of(one.id()), state, alice));
  }

  private int takeBack(Notification... some) {
    return database()
        .inTransaction(() -> database().archiving().takeBackSome(only(some), 9, alice));
  }

  private static Selection only(Notification... some) {
    List<UUID> ids = List.of(some).stream().map(Notification::id).toList();
    return new Selection.Ids(ids);
  }

  private List<Notification> inbox() {
    return database().notifications().page(Window.newest(10), alice);
  }

  private Mailbox mailbox() {
    return database().mailboxes().get(alice);
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
