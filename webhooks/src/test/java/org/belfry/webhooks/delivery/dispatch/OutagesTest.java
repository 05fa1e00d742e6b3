package org.belfry.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class OutagesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Instant now = NOON;
  private final InstantSource source = () -> now;
  private final Outages outages = new Outages(source.withZone(ZoneOffset.UTC));

  @Test
  void aLeaseEndsAtItsMomentAsLongAsAllIsWell() {
    answered(1);

    assertThat(outages.leasesEndBy(NOON.plusSeconds(2))).isEqualTo(NOON.plusSeconds(2));
  }

  @Test
  void inAnOutageNoneEnds() {
    answered(1);
    failed(2);

    assertThat(leasesEndBy(3)).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void whatEndedInAnOutageEndsAWhileLater() {
    answered(1);
    failed(2);
    answered(20);

    assertThat(leasesEndBy(21)).isEqualTo(NOON.plusSeconds(1));
    stepBySecond(21, 49);
    assertThat(leasesEndBy(49)).isEqualTo(NOON.plusSeconds(1));
    stepBySecond(50, 51);
    assertThat(leasesEndBy(51)).isEqualTo(NOON.plusSeconds(51));
  }

  @Test
  void aProcessThatStoodStillKnowsOfItsOwnOutage() {
    answered(1);

    assertThat(leasesEndBy(60)).isEqualTo(NOON.plusSeconds(1));
    answered(60);
    assertThat(leasesEndBy(61)).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void oneOutageAfterAnotherIsOne() {
    answered(1);
    failed(2);
    answered(20);
    failed(25);
    answered(40);

    assertThat(leasesEndBy(41)).isEqualTo(NOON.plusSeconds(1));
  }

  private void stepBySecond(int from, int to) {
    for (int second = from; second <= to; second++) {
      answered(second);
    }
  }

  private void answered(int second) {
    now = NOON.plusSeconds(second);
    outages.answered();
  }

  private void failed(int second) {
    now = NOON.plusSeconds(second);
    outages.failed();
  }

  private Instant leasesEndBy(int second) {
    now = NOON.plusSeconds(second);
    return outages.leasesEndBy(now);
  }
}
