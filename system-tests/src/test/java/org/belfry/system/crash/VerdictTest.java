package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.belfry.system.crash.Ledger.Address;
import org.belfry.system.crash.Ledger.Arrival;
import org.belfry.system.crash.Ledger.Attempt;
import org.belfry.system.crash.Ledger.Entry;
import org.belfry.system.crash.Ledger.Fate;
import org.belfry.system.crash.Ledger.Kill;
import org.junit.jupiter.api.Test;

/** Proves that the crash test would notice. */
class VerdictTest {
  private static final Instant HELD = Instant.parse("2026-11-21T12:00:00Z");
  private static final Kill KILL = new Kill(HELD, HELD.plusSeconds(10));
  private static final Instant BEFORE = HELD.minusMillis(10);
  private static final Instant MEANWHILE = HELD.plusSeconds(1);
  private static final Instant LONG_BEFORE = HELD.minus(Ledger.IN_FLIGHT).minusSeconds(1);
  private static final Instant AFTER = KILL.at().plusSeconds(20);

  private final Ledger ledger = new Ledger(List.of(Subscriber.values()));

  VerdictTest() {
    ledger.killed(KILL);
    ledger.publishing(1);
    ledger.accepted(1);
  }

  @Test
  void whatIsReceivedByAllIsNoFault() {
    everybodyReceives(1);

    assertThat(verdict().isGood()).isTrue();
  }

  @Test
  void whatIsInNoListIsLost() {
    assertThat(verdict().lost())
        .hasSize(Subscriber.values().length)
        .allMatch(fault -> fault.endsWith("was accepted and is nowhere"));
  }

  @Test
  void whatIsSaidToBeReceivedAndNeverArrivedIsLost() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.RECEIVED));

    assertThat(verdict().lost()).singleElement().asString().contains("received and was not");
  }

  @Test
  void whatFailedIsNotLost() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.FAILED));

    assertThat(verdict().isGood()).isTrue();
  }

  @Test
  void whatFailedAfterItWasReceivedIsAFault() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.FAILED));
    arrives(new Address(1, Subscriber.LATE), LONG_BEFORE);

    assertThat(verdict().unexpected()).singleElement().asString().contains("failed and was rec");
  }

  @Test
  void whatIsInTwoListsIsAFault() {
    everybodyReceives(1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.RECEIVED));

    assertThat(verdict().unexpected()).singleElement().asString().contains("in several lists");
  }

  @Test
  void whatIsStillQueuedIsAFault() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.QUEUED));

    assertThat(verdict().unexpected()).singleElement().asString().contains("still queued");
  }

  @Test
  void aMessageWithoutAnAnswerIsStoredForAllOrForNone() {
    everybodyReceives(1);
    ledger.publishing(2);
    ledger.publishing(3);
    everybodyReceives(3);
    assertThat(verdict().isGood()).isTrue();

    ledger.publishing(4);
    everybodyReceivesBut(Subscriber.LATE, 4);
    assertThat(verdict().unexpected()).singleElement().asString().startsWith("4 was stored for");
  }

  @Test
  void aMessageThatNobodyPublishedIsAFault() {
    everybodyReceives(1);
    receives(new Address(5, Subscriber.LATE), BEFORE);

    assertThat(verdict().unexpected()).singleElement().asString().contains("never published");
  }

  @Test
  void anArrivalWithAnIdThatIsInNoListIsAFault() {
    everybodyReceives(1);
    ledger.arrived(new Address(1, Subscriber.LATE), new Arrival(AFTER, "another", true));

    assertThat(verdict().unexpected()).singleElement().asString().contains("id that is in no list");
  }

  @Test
  void aRepetitionOfWhatWasInFlightAtTheKillIsNoFault() {
    everybodyReceives(1);
    arrives(new Address(1, Subscriber.LATE), AFTER);

    assertThat(verdict().isGood()).isTrue();
    assertThat(ledger.repeatedAfter(KILL)).isEqualTo(1);
    assertThat(ledger.inFlightAt(KILL)).isEqualTo(Subscriber.values().length);
  }

  @Test
  void whatArrivedWhileAThreadWasHeldWasInFlight() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    ledger.listed(new Address(1, Subscriber.LATE), new Entry("1LATE", Fate.FAILED));
    arrives(new Address(1, Subscriber.LATE), MEANWHILE);

    assertThat(verdict().isGood()).isTrue();
  }

  @Test
  void whatWasTakenTooLateMayComeAgainOrFail() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    Address late = new Address(1, Subscriber.LATE);
    ledger.listed(late, new Entry("1LATE", Fate.FAILED));
    arrives(late, LONG_BEFORE);
    arrives(late, LONG_BEFORE.plusMillis(100));
    ledger.attempted("1LATE", new Attempt(LONG_BEFORE.minusSeconds(4), true));
    assertThat(verdict().isGood()).isTrue();

    ledger.attempted("1LATE", new Attempt(LONG_BEFORE.plusMillis(50), false));
    assertThat(ledger.takenAndMore()).contains("1LATE");
    assertThat(verdict().unexpected()).singleElement().asString().contains("failed and was rec");
  }

  @Test
  void aRepetitionOfWhatWasLongDoneIsAFault() {
    everybodyReceivesBut(Subscriber.LATE, 1);
    receives(new Address(1, Subscriber.LATE), LONG_BEFORE);
    arrives(new Address(1, Subscriber.LATE), AFTER);

    assertThat(verdict().unexpected()).singleElement().asString().contains("arrived again");
  }

  @Test
  void whatIsKeptTwiceIsAFault() {
    Ledger inbox = new Ledger(List.of(Channel.INBOX));
    inbox.publishing(1);
    inbox.accepted(1);
    assertThat(Verdict.of(inbox).lost()).hasSize(1);

    inbox.listed(new Address(1, Channel.INBOX), new Entry("a", Fate.KEPT));
    assertThat(Verdict.of(inbox).isGood()).isTrue();

    inbox.listed(new Address(1, Channel.INBOX), new Entry("b", Fate.KEPT));
    assertThat(Verdict.of(inbox).unexpected()).singleElement().asString().contains("in several");
  }

  private Verdict verdict() {
    return Verdict.of(ledger);
  }

  private void everybodyReceives(int message) {
    for (Subscriber subscriber : Subscriber.values()) {
      receives(new Address(message, subscriber), BEFORE);
    }
  }

  private void everybodyReceivesBut(Subscriber other, int message) {
    for (Subscriber subscriber : Subscriber.values()) {
      if (subscriber != other) {
        receives(new Address(message, subscriber), BEFORE);
      }
    }
  }

  private void receives(Address address, Instant at) {
    arrives(address, at);
    ledger.listed(
        address, new Entry(address.message() + address.recipient().name(), Fate.RECEIVED));
  }

  private void arrives(Address address, Instant at) {
    ledger.arrived(address, new Arrival(at, address.message() + address.recipient().name(), true));
  }
}
