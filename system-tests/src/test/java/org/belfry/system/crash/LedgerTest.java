package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Proves that the crash test would notice. */
class LedgerTest {
  private static final Instant KILL = Instant.parse("2026-11-21T12:00:00Z");

  private final Ledger ledger = new Ledger();

  LedgerTest() {
    ledger.killed(KILL);
    ledger.publishing(1);
    ledger.accepted(1);
  }

  @Test
  void anAcceptedMessageThatArrivedOnceIsNoFault() {
    ledger.arrived(1, "a", KILL.minusSeconds(1));

    assertThat(ledger.faults()).isEmpty();
  }

  @Test
  void aLostMessageIsAFault() {
    assertThat(ledger.faults()).containsExactly("1 was accepted and never arrived");
  }

  @Test
  void aMessageWithoutAnAnswerMayArriveOrNot() {
    ledger.arrived(1, "a", KILL.minusSeconds(1));
    ledger.publishing(2);
    ledger.publishing(3);
    ledger.arrived(3, "c", KILL.plusSeconds(20));

    assertThat(ledger.faults()).isEmpty();
  }

  @Test
  void aMessageThatNobodyPublishedIsAFault() {
    ledger.arrived(1, "a", KILL.minusSeconds(1));
    ledger.arrived(4, "d", KILL);

    assertThat(ledger.faults()).containsExactly("4 arrived and was never published");
  }

  @Test
  void aRepetitionOfWhatWasInFlightAtTheKillIsNoFault() {
    ledger.arrived(1, "a", KILL.minusMillis(10));
    ledger.arrived(1, "a", KILL.plusSeconds(20));

    assertThat(ledger.faults()).isEmpty();
    assertThat(ledger.duplicates()).isEqualTo(1);
  }

  @Test
  void aRepetitionOfWhatWasLongDoneIsAFault() {
    ledger.arrived(1, "a", KILL.minus(Ledger.IN_FLIGHT.plusSeconds(1)));
    ledger.arrived(1, "a", KILL.plusSeconds(20));

    assertThat(ledger.faults()).singleElement().asString().startsWith("1 arrived again");
  }

  @Test
  void aRepetitionWithoutAKillIsAFault() {
    ledger.arrived(1, "a", KILL.plusSeconds(20));
    ledger.arrived(1, "a", KILL.plusSeconds(21));

    assertThat(ledger.faults()).singleElement().asString().startsWith("1 arrived again");
  }

  @Test
  void oneMessageWithTwoIdsIsAFault() {
    ledger.arrived(1, "a", KILL.minusMillis(10));
    ledger.arrived(1, "b", KILL.plusSeconds(20));

    assertThat(ledger.faults()).singleElement().asString().startsWith("1 arrived with several ids");
  }
}
