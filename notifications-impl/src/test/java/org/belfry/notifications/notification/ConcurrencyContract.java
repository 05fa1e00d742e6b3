package org.belfry.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.platform.identity.UserId;
import org.junit.jupiter.api.Test;

/** What the inbox's statements promise when many work at once, on each database. */
abstract class ConcurrencyContract {
  private static final AtomicLong USERS = new AtomicLong(4_000_000);
  private static final Notice NOTICE = Notice.of(Content.of("General", "title"));

  private final UserId alice = newUser();

  abstract InboxDatabase database();

  /** Numbers are given under the mailbox's lock, so none appears below one that was seen. */
  @Test
  void aClientThatPollsAfterTheLastNumberMissesNothing() throws Exception {
    int writers = 6;
    int each = 40;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Future<Boolean>> writing = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        writing.add(threads.submit(() -> write(each)));
      }
      Set<Long> polled = new HashSet<>();
      long last = 0;
      while (polled.size() < writers * each) {
        boolean over = writing.stream().allMatch(Future::isDone);
        List<Long> page = numbers(new Window(last, Long.MAX_VALUE, 500));
        polled.addAll(page);
        last = page.isEmpty() ? last : page.get(0);
        if (over && page.isEmpty()) {
          break;
        }
      }
      finish(writing);
      assertThat(polled).hasSize(writers * each);
    } finally {
      threads.shutdown();
    }
    assertThat(mailbox()).isEqualTo(database().recount(alice));
  }

  @Test
  void manyWhoPublishToManyNeverWaitForOneAnother() throws Exception {
    List<Recipient> recipients = newRecipients(20);
    List<Recipient> reversed = new ArrayList<>(recipients);
    Collections.reverse(reversed);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> publishing = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        List<Recipient> some = i % 2 == 0 ? recipients : reversed;
        publishing.add(
            threads.submit(
                () -> {
                  database().inTransaction(() -> publish(some));
                  return true;
                }));
      }
      finish(publishing);
    } finally {
      threads.shutdown();
    }
    for (Recipient recipient : recipients) {
      UserId user = new UserId(recipient.userId());
      assertThat(database().mailboxes().get(user).total()).isEqualTo(40);
      assertThat(database().mailboxes().get(user)).isEqualTo(database().recount(user));
    }
  }

  @Test
  void twoWhoReadAtOnceGiveOneMoment() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 20; i++) {
        long number = database().post(alice).number();
        Callable<Boolean> reading =
            () -> {
              read(number);
              return true;
            };
        Set<Instant> moments = new HashSet<>();
        List<Future<Boolean>> both = List.of(threads.submit(reading), threads.submit(reading));
        for (Future<Boolean> done : both) {
          done.get();
          moments.add(one(number).readAt());
        }
        assertThat(moments).hasSize(1);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(mailbox().unread()).isZero();
    assertThat(mailbox()).isEqualTo(database().recount(alice));
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
