package org.belfry.webhooks.delivery.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belfry.webhooks.queue.Attempt;
import org.belfry.webhooks.queue.Deliveries;
import org.belfry.webhooks.queue.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EndedAttemptsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void withLittleUnderWayWhatIsThereIsTakenInItsOrder() throws InterruptedException {
    EndedAttempts attempts = new EndedAttempts(() -> false);
    List<EndedAttempt> some = Stream.generate(EndedAttemptsTest::ended).limit(3).toList();
    some.forEach(attempts::add);

    assertThat(attempts.take()).isEqualTo(some);
  }

  @Test
  void withMuchUnderWayABatchIsNotHeldUpForLong() throws InterruptedException {
    EndedAttempts attempts = new EndedAttempts(() -> true);
    attempts.add(ended());

    assertThat(attempts.take()).hasSize(1);
  }

  @Test
  void noBatchIsLongerThanAStatementShouldBe() throws InterruptedException {
    EndedAttempts attempts = new EndedAttempts(() -> true);
    attempts.addAll(Stream.generate(EndedAttemptsTest::ended).limit(1500).toList());

    assertThat(attempts.take()).hasSize(1000);
    assertThat(attempts.take()).hasSize(500);
  }

  @Test
  void severalTakersGetEachOfThemOnce() {
    EndedAttempts attempts = new EndedAttempts(() -> true);
    List<EndedAttempt> all = Stream.generate(EndedAttemptsTest::ended).limit(5000).toList();
    List<CompletableFuture<List<EndedAttempt>>> takers =
        IntStream.range(0, 2)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> rest(attempts)))
            .toList();
    all.forEach(attempts::add);

    List<EndedAttempt> taken = takers.stream().flatMap(taker -> taker.join().stream()).toList();

    assertThat(taken).hasSameSizeAs(all);
    assertThat(new HashSet<>(taken)).hasSameSizeAs(all);
  }

  /** All that come until none has come for a second. */
  private static List<EndedAttempt> rest(EndedAttempts attempts) {
    List<EndedAttempt> taken = new ArrayList<>();
    try {
      for (List<EndedAttempt> batch = attempts.take(); !batch.isEmpty(); batch = attempts.take()) {
        taken.addAll(batch);
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    return taken;
  }

  private static EndedAttempt ended() {
    return new EndedAttempt(
        new Attempt(Deliveries.claimed(NOW), NOW, 1, new Outcome.Delivered(204, "")),
        Optional.empty());
  }
}
