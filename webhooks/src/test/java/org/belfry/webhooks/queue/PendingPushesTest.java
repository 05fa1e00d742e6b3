package org.belfry.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.platform.persistence.FreshDatabases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a subscription can have its next attempt now, on each database. */
class PendingPushesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Instant EXPIRY = NOON.plus(Duration.ofDays(4));
  private static final UUID FIRST = new UUID(0, 0);
  private static final int OWN_LANE = 2;

  static Stream<QueueDatabase> databases() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql()).map(QueueDatabase::new);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsDueBehindAnOpenCircuitIsReleasedAndCounted(QueueDatabase database) {
    PendingPushes pushes = new PendingPushes(database.jdbi());
    UUID subscription = fiveOf(database, LATER, 10);

    assertThat(pushes.count(subscription, NOON)).isEqualTo(5);
    assertThat(pushes.countHeld(subscription, NOON)).isEqualTo(3);
    assertThat(pushes.lockSome(subscription, FIRST, NOON, 10)).hasSize(2);

    pushes.release(subscription, NOON);

    assertThat(database.count("hook_lane", "failures = 0 AND due_at IS NOT NULL")).isOne();
    assertThat(pushes.countHeld(subscription, NOON)).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aLaneThatOthersWorkOnWaitsForNothing(QueueDatabase database) {
    PendingPushes pushes = new PendingPushes(database.jdbi());
    UUID subscription = fiveOf(database, LATER, 0);

    pushes.release(subscription, NOON);

    assertThat(pushes.countHeld(subscription, NOON)).isZero();
    assertThat(database.count("hook_lane", "due_at > '2026-01-01T12:00:30Z'")).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsParkedIsNeitherHurriedNorCounted(QueueDatabase database) {
    PendingPushes pushes = new PendingPushes(database.jdbi());
    UUID subscription = fiveOf(database, LaneSchedule.NEVER, 10);

    assertThat(pushes.count(subscription, NOON)).isZero();
    assertThat(pushes.lockSome(subscription, FIRST, NOON, 10)).isEmpty();
    pushes.release(subscription, NOON);
    assertThat(database.count("hook_lane", "failures = 10")).isOne();
  }

  /** A subscription with three pushes that are due and two that are not, in a lane of their own. */
  private static UUID fiveOf(QueueDatabase database, Instant laneDueAt, int failures) {
    UUID subscription = database.subscription("active", NOON);
    database.enqueue(subscription, 3, OWN_LANE, NOON, EXPIRY);
    database.enqueue(subscription, 2, OWN_LANE, LATER, EXPIRY);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hook_lane SET due_at = ?, failures = ? WHERE endpoint_id = ?",
                    laneDueAt,
                    failures,
                    subscription));
    return subscription;
  }
}
