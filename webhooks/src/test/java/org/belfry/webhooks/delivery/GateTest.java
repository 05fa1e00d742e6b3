package org.belfry.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final int WINDOW = 100;
  private static final int MAX_LIMIT = 4;

  private final Gate gate = gate();

  @Test
  void theFirstGoesThroughAndTheNextWaitsForItsEnd() {
    List<Delivery> deliveries = reserved(2);

    assertThat(gate.enter(deliveries.get(0), NOW)).isEqualTo(Gate.Entry.STARTS);
    assertThat(gate.enter(deliveries.get(1), NOW)).isEqualTo(Gate.Entry.WAITS);
    assertThat(gate.leave(true, NOW).start()).containsExactly(deliveries.get(1));
  }

  @Test
  void anOpenCircuitThatIsToldSoIsTriedOnce() {
    CircuitChange opened = open(gate);
    gate.probe(NOW);
    assertThat(gate.reserve(10, WINDOW, NOW)).as("nobody else knows yet").isZero();

    opened.gate().changeWritten();
    gate.probe(NOW);

    assertThat(gate.reserve(10, WINDOW, NOW)).isEqualTo(1);
  }

  @Test
  void whatWasToldOfAForgottenGateIsNotToldOfTheNext() {
    CircuitChange forgotten = open(gate());
    open(gate);

    forgotten.gate().changeWritten();
    gate.probe(NOW);

    assertThat(gate.reserve(10, WINDOW, NOW)).isZero();
  }

  @Test
  void everySuccessLetsOneMoreGoAtATimeUpToTheLimit() {
    fill();

    List<Integer> started =
        Stream.generate(
                () -> {
                  int count = gate.leave(true, NOW).start().size();
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
    deliveries.forEach(delivery -> gate.enter(delivery, NOW));
    Stream.generate(() -> gate.leave(true, NOW)).limit(3).forEach(turn -> {});

    assertThat(gate.leave(false, NOW).start()).isEmpty();
    assertThat(gate.leave(true, NOW).start()).isEmpty();
  }

  @Test
  void noMoreIsReservedThanMayWait() {
    assertThat(gate.reserve(500, 2, NOW)).isEqualTo(1 + 2);
    assertThat(gate.reserve(1, 2, NOW)).isZero();
    gate.cancel(1);
    assertThat(gate.reserve(500, 2, NOW)).isEqualTo(1);
  }

  @Test
  void theMoreGoAtATimeTheMoreMayWait() {
    assertThat(gate.reserve(500, WINDOW, NOW)).isEqualTo(1 + 4);

    succeed(1);

    assertThat(gate.reserve(500, WINDOW, NOW)).isEqualTo(2 + 8 - 4);
  }

  @Test
  void nothingWaitsForAnEndpointWhoseLastAttemptFailed() {
    reserved(1).forEach(delivery -> gate.enter(delivery, NOW));
    gate.leave(false, NOW);

    assertThat(gate.reserve(500, WINDOW, NOW)).isEqualTo(1);
  }

  @Test
  void anEndpointFromWhichNothingComesGivesBackWhatWaits() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> gate.enter(delivery, NOW));

    assertThat(gate.spill(NOW.plusMillis(250))).isEmpty();
    assertThat(gate.spill(NOW.plusMillis(251))).containsExactlyElementsOf(deliveries.subList(1, 3));
    assertThat(gate.reserve(1, WINDOW, NOW.plusMillis(251))).isZero();
  }

  @Test
  void anOpenCircuitGivesBackWhatWaitsAndLetsOneProbeThroughLater() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> gate.enter(delivery, NOW));
    gate.leave(false, NOW);

    Gate.Turn opening = gate.leave(false, NOW);

    assertThat(opening.circuitChanged()).isTrue();
    assertThat(opening.giveBack()).containsExactly(deliveries.get(2));
    assertThat(gate.reserve(5, WINDOW, NOW.plusMillis(4999))).isZero();
    assertThat(gate.reserve(5, WINDOW, NOW.plusSeconds(5))).isEqualTo(1);
  }

  @Test
  void aPlaceReservedBeforeTheCircuitOpenedIsNoPlaceAfterwards() {
    List<Delivery> deliveries = reserved(3);
    gate.enter(deliveries.get(0), NOW);
    gate.leave(false, NOW);
    gate.enter(deliveries.get(1), NOW);
    gate.leave(false, NOW);

    assertThat(gate.enter(deliveries.get(2), NOW)).isEqualTo(Gate.Entry.TURNED_AWAY);
    assertThat(gate.isEmpty()).isTrue();
  }

  @Test
  void moreIsFetchedFromItsOwnLaneOnceThereIsRoom() {
    List<Delivery> deliveries = reserved(3);
    deliveries.forEach(delivery -> gate.enter(delivery, NOW));
    gate.drain();

    assertThat(gate.leave(true, NOW).refill()).isTrue();
    assertThat(gate.leave(true, NOW).refill()).isFalse();
  }

  private static Gate gate() {
    return new Gate(MAX_LIMIT, new Circuit(2, Duration.ofSeconds(5), Duration.ofSeconds(60)), NOW);
  }

  /** Opens its circuit. */
  private static CircuitChange open(Gate gate) {
    for (int i = 0; i < 2; i++) {
      assertThat(gate.reserve(1, WINDOW, NOW)).isEqualTo(1);
      gate.enter(delivery(), NOW);
      gate.leave(false, NOW);
    }
    return gate.change(delivery());
  }

  private void succeed(int times) {
    for (int i = 0; i < times; i++) {
      gate.enter(delivery(), NOW);
      gate.leave(true, NOW);
    }
  }

  /** Lets as many wait as may. */
  private void fill() {
    int places = gate.reserve(500, WINDOW, NOW);
    Stream.generate(GateTest::delivery)
        .limit(places)
        .forEach(delivery -> gate.enter(delivery, NOW));
  }

  private List<Delivery> reserved(int count) {
    assertThat(gate.reserve(count, WINDOW, NOW)).isEqualTo(count);
    return Stream.generate(GateTest::delivery).limit(count).toList();
  }

  private static Delivery delivery() {
    return Deliveries.claimed(NOW);
  }
}
