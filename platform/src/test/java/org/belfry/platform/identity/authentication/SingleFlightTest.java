package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
  private static final int SEATS = 3;

  private final SingleFlight flights = new SingleFlight(SEATS, IllegalStateException::new);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger worked = new AtomicInteger();

  @AfterEach
  void close() {
    end.countDown();
    threads.shutdown();
  }

  @Test
  void allWhoAskTogetherGetTheAnswerOfOne() {
    CompletableFuture<Boolean> first = join("a", this::work);
    await().until(() -> worked.get() == 1);
    List<CompletableFuture<Boolean>> others =
        Stream.generate(() -> join("a", this::work)).limit(SEATS).toList();
    await().until(flights::isFull);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> flights.join("a", this::work));
    assertThat(flights.join("b", () -> true)).as("nobody else waits").isTrue();
    end.countDown();

    assertThat(first.join()).isTrue();
    assertThat(others).allSatisfy(other -> assertThat(other.join()).isTrue());
    assertThat(worked).hasValue(1);
  }

  @Test
  void aRefusalIsThatOfAllAndIsNotKept() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                flights.join(
                    "a",
                    () -> {
                      throw new IllegalArgumentException();
                    }));

    assertThat(flights.join("a", () -> true)).isTrue();
  }

  private CompletableFuture<Boolean> join(String key, BooleanSupplier work) {
    return CompletableFuture.supplyAsync(() -> flights.join(key, work), threads);
  }

  private boolean work() {
    worked.incrementAndGet();
    try {
      end.await();
      return true;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
