package org.belfry.notifications.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.archive.ArchiveState;
import org.belfry.notifications.live.NewsQuery.Position;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What streams learn of inboxes, on each database. */
abstract class NewsContract {
  private static final AtomicLong USERS = new AtomicLong(2_000_000);

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  @Test
  void anEmptyInboxIsKnownFromItsBeginning() {
    News present = query().present(alice);

    assertThat(present.until()).isEqualTo(new Cursor(0, 0));
    assertThat(news(present.until())).isEmpty();
    Notification first = database().post(alice);
    assertThat(only(present.until()).changed()).containsExactly(first);
  }

  @Test
  void newsAreWhatChangedSinceTheCursor() {
    Notification old = database().post(alice);
    Cursor told = query().present(alice).until();
    Notification fresh = database().post(alice);
    read(old);

    News news = only(told);

    assertThat(news.changed()).containsExactly(fresh, one(old));
    assertThat(news.complete()).isTrue();
    assertThat(news.mailbox()).isEqualTo(database().mailboxes().get(alice));
    assertThat(news.until()).isEqualTo(new Cursor(3, fresh.number()));
    assertThat(news(news.until())).isEmpty();
  }

  @Test
  void whatLeavesShowsInTheMailboxOnly() {
    Notification gone = database().post(alice);
    Notification archived = database().post(alice);
    Cursor told = query().present(alice).until();
    assertThat(
            database()
                .inTransaction(() -> database().deletion().delete(List.of(gone.number()), alice)))
        .isEqualTo(1);
    assertThat(archive(archived)).isEqualTo(1);

    News news = only(told);

    assertThat(news.changed()).isEmpty();
    assertThat(news.mailbox().total()).isZero();
    assertThat(news.until().number()).isEqualTo(archived.number());
  }

  @Test
  void whatComesBackIsNews() {
    Notification one = database().post(alice);
    assertThat(archive(one)).isEqualTo(1);
    Cursor told = query().present(alice).until();
    int back =
        database()
            .inTransaction(() -> database().archiving().takeBackSome(selection(one), 9, alice));
    assertThat(back).isEqualTo(1);

    assertThat(only(told).changed()).containsExactly(one);
  }

  @Test
  void tooManyAreNotTold() {
    Cursor told = query().present(alice).until();
    for (int i = 0; i < 101; i++) {
      database().post(alice);
    }

    News news = only(told);

    assertThat(news.complete()).isFalse();
    assertThat(news.changed()).isEmpty();
    assertThat(news.until()).isEqualTo(query().present(alice).until());
  }

  @Test
  void aCursorOfTheFutureIsNotBelieved() {
    Notification one = database().post(alice);

    assertThat(only(new Cursor(7, one.number())).complete()).isFalse();
  }

  @Test
  void manyStreamsTakeTwoStatementsAndOneIfThereIsNothingNew() {
    database().post(alice);
    database().post(bob);
    Position known = new Position(bob, query().present(bob).until());
    List<Position> positions =
        List.of(known, new Position(alice, new Cursor(0, 0)), new Position(bob, new Cursor(0, 0)));
    NewsQuery query = query();

    assertThat(database().statementsOf(() -> assertThat(query.since(positions)).hasSize(2)))
        .isEqualTo(2);
    assertThat(
            database().statementsOf(() -> assertThat(query.since(List.of(known, known))).isEmpty()))
        .isEqualTo(1);
    assertThat(query.since(positions)).containsOnlyKeys(1, 2);
    assertThat(query.since(positions).get(1))
        .extracting(News::mailbox)
        .isEqualTo(database().mailboxes().get(alice));
  }

  private NewsQuery query() {
    return database().newsQuery();
  }

  private Map<Integer, News> news(Cursor told) {
    return query().since(List.of(new Position(alice, told)));
  }

  private News only(Cursor told) {
    Map<Integer, News> news = news(told);
    assertThat(news).containsOnlyKeys(0);
    return Objects.requireNonNull(news.get(0));
  }

  private Notification one(Notification notification) {
    return database().notifications().get(notification.id(), alice);
  }

  private void read(Notification notification) {
    database()
        .inTransaction(() -> database().reading().read(List.of(notification.number()), alice));
  }

  private int archive(Notification notification) {
    return database()
        .inTransaction(
            () ->
                database()
                    .archiving()
                    .putSome(
                        selection(notification), ArchiveState.archived(Instant.EPOCH), 9, alice));
  }

  private static Selection selection(Notification notification) {
    return new Selection.Ids(List.of(notification.id()));
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
