package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What a mailbox counts when many change what is in it at once, on each database. */
abstract class ExactCountsContract {
  private static final AtomicLong USERS = new AtomicLong(17_000_000);

  private final UserId alice = newUser();

  abstract InboxDatabase database();

  /**
   * Whatever comes while others wait for the mailbox is counted once, and told by a new revision.
   */
  @Test
  void countsStayExactWhileAllIsDoneAtOnce() throws Exception {
    database().post(alice);
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      List<Future<Boolean>> work =
          List.of(
              threads.submit(() -> write(60)),
              threads.submit(() -> write(60)),
              threads.submit(() -> eachTime(60, () -> readEvenWhatIsYetToCome())),
              threads.submit(() -> eachTime(60, () -> unreadTheNewest())),
              threads.submit(() -> eachTime(30, () -> deleteTheNewest())));
      Set<Mailbox> states = new HashSet<>();
      while (!work.stream().allMatch(Future::isDone)) {
        states.add(mailbox());
      }
      finish(work);
      states.add(mailbox());
      assertThat(states.stream().map(Mailbox::revision).distinct()).hasSameSizeAs(states);
    } finally {
      threads.shutdown();
    }
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  /** PostgreSQL shows who waited what was there before, and the mailbox as it is since. */
  @Test
  void whatIsDeletedIsNotCountedByWhoWaitedForThat() throws Exception {
    long kept = database().post(alice).number();
    long newest = database().post(alice).number();
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<?> reading =
          database()
              .inTransaction(
                  () -> {
                    assertThat(database().deletion().delete(List.of(newest), alice)).isOne();
                    Future<?> waiting = threads.submit(() -> read(kept));
                    awaitAWaitingStatement();
                    return waiting;
                  });
      reading.get();
    } finally {
      threads.shutdown();
    }
    assertThat(mailbox().total()).isOne();
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  private void awaitAWaitingStatement() {
    String waiting =
        this instanceof ExactCountsOnH2Test
            ? "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL"
            : "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    Awaitility.await()
        .until(
            () ->
                database()
                    .jdbi()
                    .withHandle(handle -> handle.createQuery(waiting).mapTo(Integer.class).one()),
            count -> count > 0);
  }

  private static boolean eachTime(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
    return true;
  }

  private void readEvenWhatIsYetToCome() {
    long newest = newest();
    List<Long> some = LongStream.rangeClosed(newest - 3, newest + 3).boxed().toList();
    database().inTransaction(() -> database().reading().read(some, alice));
  }

  private void unreadTheNewest() {
    List<Long> newest = List.of(newest());
    database().inTransaction(() -> database().reading().unread(newest, alice));
  }

  private void deleteTheNewest() {
    List<Long> newest = List.of(newest());
    database()
        .inTransaction(
            () -> assertThat(database().deletion().delete(newest, alice)).isNotNegative());
  }

  private long newest() {
    return numbers(Window.newest(1)).stream().findFirst().orElse(0L);
  }

  private boolean write(int count) {
    for (int i = 0; i < count; i++) {
      database().post(alice);
    }
    return true;
  }

  private static void finish(List<Future<Boolean>> work)
      throws InterruptedException, ExecutionException {
    for (Future<Boolean> each : work) {
      assertThat(each.get()).isTrue();
    }
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }

  private void read(long number) {
    database().inTransaction(() -> database().reading().read(List.of(number), alice));
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
