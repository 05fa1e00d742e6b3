package org.belfry.notifications.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Subject;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.State;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** How the inbox is listed, on each database. */
abstract class InboxListingContract {
  private static final AtomicLong USERS = new AtomicLong(16_000_000);
  private static final Notice NOTICE = Notice.of(Content.of("General", "title"));

  private final UserId alice = newUser();

  abstract InboxDatabase database();

  @Test
  void groupsComeWithTheirNewestFirst() {
    long first = group("a");
    long second = group("b");
    long third = group("a");
    long alone = database().post(alice).number();

    assertThat(groups(Window.newest(10)))
        .containsExactly(List.of(alone), List.of(third, first), List.of(second));
    assertThat(groups(Window.newest(2))).hasSize(2);
    assertThat(groups(new Window(0, alone, 10)))
        .containsExactly(List.of(third, first), List.of(second));
    assertThat(groups(new Window(0, third, 10))).containsExactly(List.of(second));
    assertThat(groups(new Window(first, Long.MAX_VALUE, 10)))
        .containsExactly(List.of(alone), List.of(third), List.of(second));
    assertThat(groups(new Window(alone, Long.MAX_VALUE, 10))).isEmpty();
  }

  @Test
  void listsAreSortedTheSameOnEveryDatabase() {
    long read = database().post(alice).number();
    long unread = database().post(alice).number();
    read(read);

    assertThat(sorted(SortOrder.Field.READ_AT, false)).containsExactly(read, unread);
    assertThat(sorted(SortOrder.Field.READ_AT, true)).containsExactly(unread, read);
    assertThat(sorted(SortOrder.Field.CREATED_AT, true)).containsExactly(unread, read);
    assertThat(sorted(SortOrder.Field.TYPE, false)).containsExactly(read, unread);
  }

  private long group(String groupingId) {
    Notice notice = NOTICE.about(Subject.group(groupingId, "thing"));
    return database()
        .inTransaction(() -> database().posting().post(notice, State.NEW, alice))
        .number();
  }

  private List<List<Long>> groups(Window window) {
    return database().groups().page(window, alice).stream()
        .map(group -> group.stream().map(Notification::number).toList())
        .toList();
  }

  private List<Long> sorted(SortOrder.Field field, boolean descending) {
    return database()
        .listing()
        .page(Criteria.NONE, new SortOrder(field, descending), 1, 10, alice)
        .stream()
        .map(Notification::number)
        .toList();
  }

  private void read(long number) {
    database().inTransaction(() -> database().reading().read(List.of(number), alice));
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
