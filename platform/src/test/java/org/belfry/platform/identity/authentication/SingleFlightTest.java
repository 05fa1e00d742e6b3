package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.belfry.platform.limit.Bulkhead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SingleFlightTest {
  private static final int PER_ADDRESS = 2;
  private static final int SEATS = 3;

  private final SingleFlight<String> flights =
      new SingleFlight<>(new Bulkhead(PER_ADDRESS, SEATS), IllegalStateException::new);

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger worked = new AtomicInteger();
  private final Queue<String> answers = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    end.countDown();
  }

  @Test
  void allWhoAskTogetherGetTheAnswerOfOne() {
    wait("a", 1 + PER_ADDRESS);
    wait("b", 1);

    assertThatIllegalStateException().isThrownBy(() -> flights.join("key", "b", this::work));
    assertThat(flights.join("other", "b", () -> "nobody else waits"))
        .isEqualTo("nobody else waits");
    end.countDown();

    await().until(() -> answers.size() == 1 + SEATS);
    assertThat(answers).containsOnly("done");
    assertThat(worked).hasValue(1);
  }

  @Test
  void nobodyTakesAllSeats() {
    wait("a", 1 + PER_ADDRESS);

    assertThatIllegalStateException().isThrownBy(() -> flights.join("key", "a", this::work));
    wait("b", 1);
  }

  @Test
  void aRefusalIsThatOfAllAndIsNotKept() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                flights.join(
                    "key",
                    "a",
                    () -> {
                      throw new IllegalArgumentException();
                    }));

    assertThat(flights.join("key", "a", () -> "again")).isEqualTo("again");
  }

  /** Has so many ask for the same, until all of them wait. */
  private void wait(String from, int count) {
    List<Thread> threads =
        Stream.generate(() -> new Thread(() -> answers.add(flights.join("key", from, this::work))))
            .limit(count)
            .toList();
    threads.forEach(Thread::start);
    await().until(() -> threads.stream().allMatch(t -> t.getState() == Thread.State.WAITING));
  }

  private String work() {
    worked.incrementAndGet();
    try {
      end.await();
      return "done";
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
