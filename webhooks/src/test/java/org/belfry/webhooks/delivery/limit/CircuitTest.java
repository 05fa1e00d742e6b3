package org.belfry.webhooks.delivery.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Circuit circuit = new Circuit(2, Duration.ofSeconds(5), Duration.ofSeconds(8));

  @Test
  void itOpensAfterRepeatedFailures() {
    assertThat(circuit.failed(NOW)).isFalse();
    assertThat(circuit.failed(NOW)).isTrue();

    assertThat(circuit.isOpen(NOW.plusMillis(4999))).isTrue();
    assertThat(circuit.isHalfOpen(NOW.plusSeconds(5))).isTrue();
  }

  @Test
  void aSuccessBetweenThemStartsTheCountAgain() {
    circuit.failed(NOW);
    circuit.succeeded();

    assertThat(circuit.failed(NOW)).isFalse();
  }

  @Test
  void whatWasUnderWayDoesNotLengthenThePause() {
    circuit.failed(NOW);
    circuit.failed(NOW);

    assertThat(circuit.failed(NOW.plusSeconds(1))).isFalse();
    assertThat(circuit.openUntil()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void aFailedProbeDoublesThePauseUpToTheLongest() {
    circuit.failed(NOW);
    circuit.failed(NOW);

    assertThat(circuit.failed(NOW.plusSeconds(5))).isTrue();
    assertThat(circuit.openUntil()).isEqualTo(NOW.plusSeconds(13));
  }

  @Test
  void aProbeThatSucceedsClosesIt() {
    circuit.failed(NOW);
    circuit.failed(NOW);

    assertThat(circuit.succeeded()).isTrue();
    assertThat(circuit.isHalfOpen(NOW.plusSeconds(60))).isFalse();
    assertThat(circuit.failures()).isZero();
  }

  @Test
  void oneThatWasOpenBeforeARestartLetsOneProbeThroughAndKnowsItsPause() {
    Circuit recalled = Circuit.recalled(2, 2, Duration.ofSeconds(5), Duration.ofSeconds(8), NOW);

    assertThat(recalled.isHalfOpen(NOW)).isTrue();
    assertThat(recalled.failed(NOW)).isTrue();
    assertThat(recalled.openUntil()).isEqualTo(NOW.plusSeconds(8));
  }

  @Test
  void oneThatWasClosedBeforeARestartStaysClosed() {
    Circuit recalled = Circuit.recalled(1, 2, Duration.ofSeconds(5), Duration.ofSeconds(8), NOW);

    assertThat(recalled.isOpen(NOW)).isFalse();
    assertThat(recalled.isHalfOpen(NOW)).isFalse();
    assertThat(recalled.failed(NOW)).isTrue();
  }
}
