package org.belfry.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WatermarkTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Watermark<Integer> mark = new Watermark<>(0);

  @Test
  void itBeginsBeforeEverything() {
    assertThat(mark.begin()).isEqualTo(new Place<>(Instant.EPOCH, 0));
  }

  @Test
  void aClaimGoesOnWhereTheLastOneEnded() {
    mark.begin();
    mark.reached(new Place<>(NOON, 7));

    assertThat(mark.begin()).isEqualTo(new Place<>(NOON, 7));
  }

  @Test
  void whatBecomesDueBeforeItCallsItBack() {
    mark.reached(new Place<>(NOON, 7));
    mark.recall(NOON);

    assertThat(mark.place()).isEqualTo(new Place<>(NOON, 0));
  }

  @Test
  void whatBecomesDueBehindItDoesNot() {
    mark.reached(new Place<>(NOON, 7));
    mark.recall(NOON.plusMillis(1));

    assertThat(mark.place()).isEqualTo(new Place<>(NOON, 7));
  }

  @Test
  void whatBecomesDueWhileAClaimIsUnderWayIsNotPassedOver() {
    mark.begin();
    mark.recall(NOON);
    mark.reached(new Place<>(NOON.plusSeconds(1), 3));

    assertThat(mark.place()).isEqualTo(new Place<>(NOON, 0));
  }

  /** Whatever the order of commits and claims, what was told is claimed. */
  @Property
  void nothingThatWasToldIsPassedOver(@ForAll List<@IntRange(min = -9, max = 9) Integer> steps) {
    Watermark<Integer> watermark = new Watermark<>(0);
    List<Integer> waiting = new ArrayList<>();
    for (int step : steps) {
      if (step == 0) {
        Place<Integer> from = watermark.begin();
        waiting.removeIf(due -> !at(due).isBefore(from.dueAt()));
        watermark.reached(watermark.before(at(9)));
      } else {
        waiting.add(step);
        watermark.recall(at(step));
      }
      assertThat(waiting.stream().map(WatermarkTest::at).min(Comparator.naturalOrder()))
          .satisfies(
              oldest ->
                  assertThat(
                          oldest.map(due -> due.isBefore(watermark.place().dueAt())).orElse(false))
                      .isFalse());
    }
  }

  private static Instant at(int second) {
    return NOON.plusSeconds(second);
  }
}
