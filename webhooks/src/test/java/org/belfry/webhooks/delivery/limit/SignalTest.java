package org.belfry.webhooks.delivery.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignalTest {
  private final Signal signal = new Signal();

  @Test
  void raisedBeforehandItEndsTheNextWaitAtOnceAndOnlyThat() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    signal.raise();
    signal.raise();

    signal.await(() -> fail("asked how long to wait"));
    signal.await(
        () -> {
          asked.incrementAndGet();
          return Duration.ZERO;
        });

    assertThat(asked).hasValue(1);
  }

  @Test
  void raisedMeanwhileItEndsTheWait() {
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::await);

    signal.raise();

    waiting.join();
  }

  private void await() {
    try {
      signal.await(() -> Duration.ofMinutes(10));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
