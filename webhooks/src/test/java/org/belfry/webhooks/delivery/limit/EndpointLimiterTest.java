package org.belfry.webhooks.delivery.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.belfry.webhooks.queue.Deliveries;
import org.belfry.webhooks.queue.Delivery;
import org.junit.jupiter.api.Test;

class EndpointLimiterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int WINDOW = 100;
  private static final int MAX_LIMIT = 4;

  private final EndpointLimiter limiter = limiter();

  @Test
  void theFirstGoesThroughAndTheNextWaitsForItsEnd() {
    List<Delivery> deliveries = reserved(2);

    assertThat(limiter.enter(deliveries.get(0), NOW)).isEqualTo(EndpointLimiter.Entry.STARTS);
    assertThat(limiter.enter(deliveries.get(1), NOW)).isEqualTo(EndpointLimiter.Entry.WAITS);
    assertThat(limiter.leave(true, NOW).start()).containsExactly(deliveries.get(1));
  }

  @Test
  void anOpenCircuitThatIsToldSoIsTriedOnce() {
    CircuitChange opened = open(limiter);
    limiter.probe(NOW);
    assertThat(limiter.reserve(10, WINDOW, NOW)).as("nobody else knows yet").isZero();

    opened.limiter().changeWritten();
    limiter.probe(NOW);

    assertThat(limiter.reserve(10, WINDOW, NOW)).isEqualTo(1);
  }

  @Test
  void whatWasToldOfAForgottenGateIsNotToldOfTheNext() {
    CircuitChange forgotten = open(limiter());
    open(limiter);

    forgotten.limiter().changeWritten();
    limiter.probe(NOW);

    assertThat(limiter.reserve(10, WINDOW, NOW)).isZero();
  }

  @Test
  void everySuccessLetsOneMoreGoAtATimeUpToTheLimit() {
    fill();

    List<Integer> started =
        Stream.generate(
                () -> {
                  int count = limiter.leave(true, NOW).start().size();
                  fill();
                  return count;
                })
            .limit(5)
            .toList();

    // Each end makes one place, and each success one more until there are four.
    assertThat(started).containsExactly(2, 2, 2, 1, 1);
  }

  @Test
  void aFailureHalvesWhatGoesAtATime() {
    List<Delivery> deliveries = reserved(5);
    deliveries.forEach(delivery -> limiter.enter(delivery, NOW));
    Stream.generate(() -> limiter.leave(true, NOW)).limit(3).forEach(turn -> {});

    assertThat(limiter.leave(false, NOW).start()).isEmpty();
    assertThat(limiter.leave(true, NOW).start()).isEmpty();
  }

  @Test
  void noMoreIsReservedThanMayWait() {
    assertThat(limiter.reserve(500, 2, NOW)).isEqualTo(1 + 2);
    assertThat(limiter.reserve(1, 2, NOW)).isZero();
    limiter.cancel(1);
    assertThat(limiter.reserve(500, 2, NOW)).isEqualTo(1);
  }

  @Test
  void theMoreGoAtATimeTheMoreMayWait() {
    assertThat(limiter.reserve(500, WINDOW, NOW)).isEqualTo(1 + 4);

    succeed(1);

    assertThat(limiter.reserve(500, WINDOW, NOW)).isEqualTo(2 + 8 - 4);
  }

  @Test
  void nothingWaitsForAnEndpointWhoseLastAttemptFailed() {
    reserved(1).forEach(delivery -> limiter.enter(delivery, NOW));
    limiter.leave(false, NOW);

    assertThat(limiter.reserve(500, WINDOW, NOW)).isEqualTo(1);
  }

  @Test
  void anEndpointFromWhichNothingComesGivesBackWhatWaits() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> limiter.enter(delivery, NOW));

    assertThat(limiter.spill(NOW.plusMillis(250))).isEmpty();
    assertThat(limiter.spill(NOW.plusMillis(251)))
        .containsExactlyElementsOf(deliveries.subList(1, 3));
    assertThat(limiter.reserve(1, WINDOW, NOW.plusMillis(251))).isZero();
  }

  @Test
  void anOpenCircuitGivesBackWhatWaitsAndLetsOneProbeThroughLater() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> limiter.enter(delivery, NOW));
    limiter.leave(false, NOW);

    EndpointLimiter.Turn opening = limiter.leave(false, NOW);

    assertThat(opening.circuitChanged()).isTrue();
    assertThat(opening.giveBack()).containsExactly(deliveries.get(2));
    assertThat(limiter.reserve(5, WINDOW, NOW.plusMillis(4999))).isZero();
    assertThat(limiter.reserve(5, WINDOW, NOW.plusSeconds(5))).isEqualTo(1);
  }

  @Test
  void aPlaceReservedBeforeTheCircuitOpenedIsNoPlaceAfterwards() {
    List<Delivery> deliveries = reserved(3);
    limiter.enter(deliveries.get(0), NOW);
    limiter.leave(false, NOW);
    limiter.enter(deliveries.get(1), NOW);
    limiter.leave(false, NOW);

    assertThat(limiter.enter(deliveries.get(2), NOW)).isEqualTo(EndpointLimiter.Entry.TURNED_AWAY);
    assertThat(limiter.isEmpty()).isTrue();
  }

  @Test
  void moreIsFetchedFromItsOwnLaneOnceThereIsRoom() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> limiter.enter(delivery, NOW));
    limiter.drain();

    assertThat(limiter.leave(true, NOW).refill()).isTrue();
    assertThat(limiter.leave(true, NOW).refill()).isFalse();
  }

  private static EndpointLimiter limiter() {
    return new EndpointLimiter(
        MAX_LIMIT, new Circuit(2, Duration.ofSeconds(5), Duration.ofSeconds(60)), NOW);
  }

  /** Opens its circuit. */
  private static CircuitChange open(EndpointLimiter limiter) {
    for (int i = 0; i < 2; i++) {
      assertThat(limiter.reserve(1, WINDOW, NOW)).isEqualTo(1);
      limiter.enter(delivery(), NOW);
      limiter.leave(false, NOW);
    }
    return limiter.change(delivery());
  }

  private void succeed(int times) {
    for (int i = 0; i < times; i++) {
      limiter.enter(delivery(), NOW);
      limiter.leave(true, NOW);
    }
  }

  /** Lets as many wait as may. */
  private void fill() {
    int places = limiter.reserve(500, WINDOW, NOW);
    Stream.generate(EndpointLimiterTest::delivery)
        .limit(places)
        .forEach(delivery -> limiter.enter(delivery, NOW));
  }

  private List<Delivery> reserved(int count) {
    assertThat(limiter.reserve(count, WINDOW, NOW)).isEqualTo(count);
    return Stream.generate(EndpointLimiterTest::delivery).limit(count).toList();
  }

  private static Delivery delivery() {
    return Deliveries.claimed(NOW);
  }
}
