package org.belfry.notifications.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.notification.InboxDatabase;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvents;
import org.junit.jupiter.api.Test;

/** What is told of tasks beside what others tell in the same transaction, on each database. */
abstract class TaskNewsContract {
  private static final AtomicLong USERS = new AtomicLong(13_000_000);

  private final UserId alice = newUser();
  private final UserId bob = newUser();

  abstract InboxDatabase database();

  /** Each has told the one, and not yet the other, when it is the other one's turn. */
  @Test
  void transactionsWithSeveralWhoPublishNeverWaitForOneAnother() throws Exception {
    List<UserId> both = List.of(alice, bob);
    both.forEach(database()::post);
    CyclicBarrier between = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = threads.submit(() -> tellBoth(alice, bob, between));
      Future<?> other = threads.submit(() -> tellBoth(bob, alice, between));
      one.get();
      other.get();
    } finally {
      threads.shutdown();
    }

    for (UserId user : both) {
      assertThat(database().mailboxes().get(user).total()).isEqualTo(3);
      assertThat(database().mailboxes().get(user)).isEqualTo(database().recount(user));
    }
  }

  /** As a subscriber of the topic of tasks is told, who is no concern of the task's. */
  private void tellBoth(UserId owner, UserId subscriber, CyclicBarrier between) {
    database()
        .inTransaction(
            () -> {
              new TaskNews(database().mailing())
                  .heard(
                      new TaskEvents(
                          List.of(
                              new TaskEvent.TaskPastDeadline(
                                  TaskSnapshots.personal(owner.value(), "Answer"),
                                  TaskSnapshots.NOW))));
              await(between);
              database()
                  .mailing()
                  .publish(
                      List.of(
                          Addressed.to(
                              subscriber.value(),
                              Notice.of(Content.of(Content.GENERAL, "Past its deadline")))));
            });
  }

  private static void await(CyclicBarrier between) {
    try {
      int unused = between.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static UserId newUser() {
    return new UserId(USERS.incrementAndGet());
  }
}
