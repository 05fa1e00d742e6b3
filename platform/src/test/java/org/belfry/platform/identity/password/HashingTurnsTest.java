package org.belfry.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HashingTurnsTest {
  private static final int AT_ONCE = 2;
  private static final int ADMITTED = AT_ONCE + HashingTurns.MAX_WAITING;

  private final HashingTurns turns = new HashingTurns(AT_ONCE);
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void fewRunAFewWaitAndTheRestIsSentAway() {
    List<Thread> threads =
        Stream.generate(() -> new Thread(() -> turns.take(HashingPriority.UNKNOWN, this::hash)))
            .limit(ADMITTED)
            .toList();
    threads.forEach(Thread::start);
    await().until(() -> threads.stream().allMatch(HashingTurnsTest::waits));

    assertThat(running).hasValue(AT_ONCE);
    assertThatExceptionOfType(HashingBusy.class)
        .isThrownBy(() -> turns.take(HashingPriority.UNKNOWN, () -> true))
        .satisfies(busy -> assertThat(busy.status()).isEqualTo(503));

    end.countDown();
    await().until(() -> done.get() == ADMITTED);
    assertThat(turns.take(HashingPriority.UNKNOWN, () -> "free again")).isEqualTo("free again");
  }

  @Test
  void whoIsKnownHasRoomOfTheirOwnAndGoesFirst() {
    HashingTurns one = new HashingTurns(1);
    List<String> order = new CopyOnWriteArrayList<>();
    List<Thread> anybody =
        Stream.generate(
                () -> new Thread(() -> one.take(HashingPriority.UNKNOWN, () -> note(order, "?"))))
            .limit(1 + HashingTurns.MAX_WAITING)
            .toList();
    anybody.forEach(Thread::start);
    await().until(() -> anybody.stream().allMatch(HashingTurnsTest::waits));

    Thread known = new Thread(() -> one.take(HashingPriority.KNOWN, () -> note(order, "known")));
    known.start();
    await().until(() -> waits(known));
    end.countDown();

    await().until(() -> order.size() == anybody.size() + 1);
    assertThat(order.indexOf("known")).isEqualTo(1);
  }

  @Test
  void aFailureGivesItsTurnBack() {
    for (int i = 0; i < 2 * ADMITTED; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> turns.take(HashingPriority.KNOWN, HashingTurnsTest::fail));
    }
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  private static boolean fail() {
    throw new IllegalStateException();
  }

  private boolean note(List<String> order, String who) {
    return hash() && order.add(who);
  }

  private boolean hash() {
    running.incrementAndGet();
    try {
      end.await();
      return done.incrementAndGet() > 0;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
