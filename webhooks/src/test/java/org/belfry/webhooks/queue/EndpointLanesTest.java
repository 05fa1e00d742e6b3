package org.belfry.webhooks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.EndpointLanes.CircuitState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of endpoints becomes of their lanes, on each database. */
class EndpointLanesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final String HEALTHY = "failures = 0 AND due_at IS NULL";
  private static final String DUE = "failures = 0 AND due_at = '2026-01-01T12:00:00Z'";
  private static final String PARKED = "due_at = '9999-01-01T00:00:00Z'";

  static Stream<QueueDatabase> databases() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql()).map(QueueDatabase::new);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anEndpointHasALaneForAsLongAsItIsThere(QueueDatabase database) {
    UUID endpoint = database.subscription("active", NOON);
    assertThat(database.count("hook_lane", HEALTHY)).isOne();

    database
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute("DELETE FROM hook_subscription");
              handle.execute("DELETE FROM hook_endpoint WHERE id = ?", endpoint);
            });

    assertThat(database.count("hook_lane", "1 = 1")).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whatIsReleasedHasItsOwnLaneFirst(QueueDatabase database) {
    EndpointLanes lanes = new EndpointLanes(database.jdbi());
    UUID parked = database.subscription("active", NOON);
    UUID healthy = database.subscription("active", NOON);
    lanes.park(parked);
    assertThat(database.count("hook_lane", PARKED)).isOne();

    lanes.release(parked, NOON);
    lanes.release(healthy, NOON);

    assertThat(database.count("hook_lane", DUE)).isOne();
    assertThat(database.count("hook_lane", HEALTHY)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void allLanesOfAUserAreReleased(QueueDatabase database) {
    EndpointLanes lanes = new EndpointLanes(database.jdbi());
    lanes.park(database.subscription("active", NOON));
    lanes.park(database.subscription("active", NOON));
    database.subscription("active", NOON);

    lanes.releaseAll(2, NOON);
    assertThat(database.count("hook_lane", PARKED)).isEqualTo(2);
    lanes.releaseAll(1, NOON);

    assertThat(database.count("hook_lane", DUE)).isEqualTo(2);
    assertThat(database.count("hook_lane", HEALTHY)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aCircuitKeepsALaneUntilItsEndUnlessThatIsParked(QueueDatabase database) {
    EndpointLanes lanes = new EndpointLanes(database.jdbi());
    UUID failing = database.subscription("active", NOON);
    UUID parked = database.subscription("active", NOON);
    lanes.park(parked);

    lanes.circuits(
        List.of(new CircuitState(failing, 10, NOON), new CircuitState(parked, 10, NOON)));
    assertThat(database.count("hook_lane", "failures = 10 AND NOT " + PARKED)).isOne();
    assertThat(database.count("hook_lane", "failures = 0 AND " + PARKED)).isOne();

    lanes.circuits(List.of(new CircuitState(failing, 0, null)));
    assertThat(database.count("hook_lane", DUE)).isOne();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoRefusesIsParkedUnlessItWasChangedMeanwhileOrItsSubscriptionDeleted(
      QueueDatabase database) {
    EndpointLanes lanes = new EndpointLanes(database.jdbi());
    UUID refusing = database.subscription("active", NOON);
    UUID changed = database.subscription("active", NOON);
    UUID deleted = database.subscription("cancelled", NOON);

    lanes.parkUnchanged(
        List.of(
            recipient(refusing, "http://localhost/"),
            recipient(changed, "http://localhost/before"),
            recipient(deleted, "http://localhost/")),
        NOON);

    assertThat(database.count("hook_lane", PARKED)).isOne();
    assertThat(database.count("hook_lane", HEALTHY)).isOne();
    assertThat(database.count("hook_lane", DUE)).isOne();
  }

  private static Recipient recipient(UUID id, String url) {
    return new Recipient(id, url, null, "s", null, null);
  }
}
