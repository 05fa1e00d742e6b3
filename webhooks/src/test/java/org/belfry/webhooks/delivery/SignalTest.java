package org.belfry.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SignalTest {
  private static final Supplier<Duration> LONG = () -> Duration.ofMinutes(10);

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
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> await(LONG));

    signal.raise();

    waiting.join();
  }

  private void await(Supplier<Duration> longest) {
    try {
      signal.await(longest);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
