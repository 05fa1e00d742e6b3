package org.belfry.notifications.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.archive.ArchiveState;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.State;
import org.belfry.notifications.notification.Window;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What is kept and what is not, on each database. */
abstract class RetentionContract {
  private static final AtomicLong USERS = new AtomicLong(3_000_000);

  private final UserId alice = newUser();
  private final UserId bob = newUser();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private final Instant later = now.plus(1, ChronoUnit.HOURS);
  private final Instant earlier = now.minus(1, ChronoUnit.HOURS);

  abstract InboxDatabase database();

  @Test
  void whatWasReadLongAgoIsDeletedAndTheRestStays() {
    Notification unread = post(new State(false, false, null, null, null));
    post(new State(true, false, null, null, null));
    post(new State(true, false, Progress.DONE, null, null));
    Notification pinned = post(new State(true, true, null, null, null));
    Notification todo = post(new State(true, false, Progress.TODO, null, null));

    assertThat(prune(earlier, 10)).isFalse();
    assertThat(inbox()).hasSize(5);
    assertThat(prune(later, 10)).isFalse();

    assertThat(inbox()).containsExactly(todo, pinned, unread);
    assertThat(database().mailboxes().get(alice)).isEqualTo(database().recount(alice));
  }

  @Test
  void theArchiveIsKeptAsLong() {
    Notification one = database().post(alice);
    Selection all = new Selection.UpTo(one.number());
    ArchiveState state = ArchiveState.archived(earlier);
    assertThat(database().inTransaction(() -> database().archiving().putSome(all, state, 9, alice)))
        .isEqualTo(1);

    assertThat(prune(earlier, 10)).isFalse();
    assertThat(database().archive().find(one.id(), alice)).isPresent();
    assertThat(prune(earlier.plusSeconds(1), 10)).isFalse();
    assertThat(database().archive().find(one.id(), alice)).isEmpty();
  }

  @Test
  void itGoesInBatches() {
    for (int i = 0; i < 3; i++) {
      post(new State(true, false, null, null, null));
    }

    assertThat(prune(later, 2)).isTrue();
    assertThat(inbox()).hasSize(1);
    assertThat(prune(later, 2)).isFalse();
    assertThat(inbox()).isEmpty();
    assertThat(database().mailboxes().get(alice)).isEqualTo(database().recount(alice));
  }

  @Test
  void onlyThoseAreLookedAtWhoHaveSomethingToDelete() {
    post(new State(true, false, null, null, null));
    database().post(bob);

    assertThat(whose(later)).contains(alice).doesNotContain(bob);
    assertThat(whose(earlier)).doesNotContain(alice, bob);
    assertThat(prune(later, 10)).isFalse();
    assertThat(whose(later)).doesNotContain(alice);
  }

  private List<UserId> whose(Instant before) {
    return database().retention().whose(before, alice.value() - 1);
  }

  private boolean prune(Instant before, int limit) {
    return database().inTransaction(() -> database().retention().prune(before, limit, alice));
  }

  private Notification post(State state) {
    Notice notice = Notice.of(Content.of("General", "title"));
    return database().inTransaction(() -> database().posting().post(notice, state, alice));
  }

  private List<Notification> inbox() {
    return database().notifications().page(Window.newest(10), alice);
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
