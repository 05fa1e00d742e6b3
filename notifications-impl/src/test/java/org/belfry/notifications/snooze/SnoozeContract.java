package org.belfry.notifications.snooze;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.archive.ArchiveState;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Window;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What becomes of what was snoozed, on each database. */
abstract class SnoozeContract {
  private static final AtomicLong USERS = new AtomicLong(14_000_000);
  private static final Instant NOW = Instant.parse("2039-01-01T10:00:00Z");

  private final UserId alice = newUser();

  abstract InboxDatabase database();

  @Test
  void whatWasSnoozedArrivesOnceMoreWhenItsTimeHasCome() {
    Notification sleeper = database().post(alice);
    Notification other = database().post(alice);
    database().inTransaction(() -> database().reading().read(List.of(sleeper.number()), alice));
    database().inTransaction(() -> database().viewing().upTo(other.number(), alice));
    snooze(sleeper, alice);

    awakeAt(NOW.minusMillis(1));
    assertThat(inbox()).containsExactly(other);
    awakeAt(NOW);
    awakeAt(NOW);

    Notification back = inbox().get(0);
    assertThat(inbox()).hasSize(2);
    assertThat(back.id()).isEqualTo(sleeper.id());
    assertThat(back.number()).isGreaterThan(other.number());
    assertThat(back.isRead()).isFalse();
    assertThat(back.createdAt()).isEqualTo(sleeper.createdAt());
    assertThat(back.arrivedAt()).isEqualTo(NOW);
    assertThat(database().archive().find(sleeper.id(), alice)).isEmpty();
    assertThat(mailbox().unseen()).isEqualTo(1);
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void nodesThatAwakeAtOnceBringBackOne() throws Exception {
    List<UserId> users = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      UserId user = newUser();
      users.add(user);
      snooze(database().post(user), user);
    }
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> expiry = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        expiry.add(nodes.submit(() -> awakeAt(NOW)));
      }
      for (Future<?> each : expiry) {
        each.get();
      }
    } finally {
      nodes.shutdown();
    }
    assertThat(users)
        .allSatisfy(
            user -> {
              assertThat(database().mailboxes().get(user).total()).isEqualTo(1);
              assertThat(database().mailboxes().get(user)).isEqualTo(database().recount(user));
            });
  }

  private void awakeAt(Instant now) {
    SnoozeExpiry expiry = database().snoozeExpiry(Clock.fixed(now, ZoneOffset.UTC));
    database().inTransaction(() -> assertThat(expiry.runOnce()).isNotNegative());
  }

  private void snooze(Notification one, UserId owner) {
    Selection only = new Selection.Ids(List.of(one.id()));
    int snoozed =
        database()
            .inTransaction(
                () -> database().archiving().putSome(only, ArchiveState.snoozed(NOW), 9, owner));
    assertThat(snoozed).isEqualTo(1);
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
