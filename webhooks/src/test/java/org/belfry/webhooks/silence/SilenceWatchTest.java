package org.belfry.webhooks.silence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.EndpointFellSilent;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.QueueDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of what, on each database. */
class SilenceWatchTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final List<EndpointFellSilent> told = new ArrayList<>();

  static Stream<Jdbi> databases() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql())
        .map(database -> new QueueDatabase(database).jdbi());
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anOwnerIsToldAfterTwoHoursAndEachTimeTheyDouble(Jdbi jdbi) {
    UUID subscription = subscription(jdbi, "active");
    pending(jdbi, subscription, NOON);

    assertThat(toldAt(jdbi, 119)).isEmpty();
    assertThat(toldAt(jdbi, 120)).containsExactly(2);
    assertThat(toldAt(jdbi, 239)).isEmpty();
    assertThat(toldAt(jdbi, 240)).containsExactly(4);
    assertThat(toldAt(jdbi, 241)).isEmpty();
    assertThat(toldAt(jdbi, 60 * 17)).containsExactly(16);

    assertThat(told.get(0))
        .isEqualTo(new EndpointFellSilent(subscription, 1, "example.com", 2, null));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aDeliveryEndsTheSilence(Jdbi jdbi) {
    UUID subscription = subscription(jdbi, "active");
    pending(jdbi, subscription, NOON);
    assertThat(toldAt(jdbi, 120)).containsExactly(2);

    received(jdbi, subscription, NOON.plus(Duration.ofMinutes(150)));

    assertThat(toldAt(jdbi, 240)).isEmpty();
    assertThat(toldAt(jdbi, 270)).containsExactly(2);
    assertThat(told.get(1).lastDelivery()).isEqualTo("2026-01-01T14:30:00Z");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoIsWaitedForByNothingOrIsParkedIsNotSilent(Jdbi jdbi) {
    UUID nothingDue = subscription(jdbi, "active");
    received(jdbi, nothingDue, NOON);
    pending(jdbi, subscription(jdbi, "inactive"), NOON);
    UUID parked = subscription(jdbi, "active");
    new EndpointLanes(jdbi).park(parked);
    pending(jdbi, parked, NOON);

    assertThat(toldAt(jdbi, 600)).isEmpty();
  }

  /** PostgreSQL must not run through the ids of all notifications for each subscription. */
  @Test
  void theyAreFoundByIndexesHoweverUnevenTheDataIs() {
    Jdbi jdbi = new QueueDatabase(FreshDatabases.postgresql()).jdbi();
    UUID busy = subscription(jdbi, "active");
    subscription(jdbi, "active");
    pending(jdbi, busy, NOON);
    received(jdbi, busy, NOON);

    String plan =
        jdbi.withHandle(
            handle -> {
              multiply(handle, "hook_pending");
              multiply(handle, "hook_received");
              handle.execute("ANALYZE");
              return String.join(
                  "\n",
                  handle
                      .createQuery("EXPLAIN " + Silences.FIND)
                      .bind("never", LaneSchedule.NEVER)
                      .bind("before", NOON)
                      .mapTo(String.class)
                      .list());
            });

    assertThat(plan)
        .contains("hook_pending_subscription", "hook_received_subscription")
        .doesNotContain("hook_pending_pkey", "hook_received_pkey");
  }

  /** Makes 50,000 rows of the one there is. */
  private static void multiply(Handle handle, String table) {
    String columns =
        handle
            .createQuery(
                "SELECT STRING_AGG(column_name, ', ') FROM information_schema.columns"
                    + " WHERE table_name = :table AND column_name <> 'id'")
            .bind("table", table)
            .mapTo(String.class)
            .one();
    handle.execute(
        ("INSERT INTO %1$s (id, %2$s) SELECT GEN_RANDOM_UUID(), %2$s FROM %1$s, GENERATE_SERIES(1, 50000)"
                + " WHERE subscription_id IS NOT NULL")
            .formatted(table, columns));
  }

  /** Hours of the silences that become news so many minutes after noon. */
  private List<Integer> toldAt(Jdbi jdbi, long minutes) {
    int before = told.size();
    SilenceWatch watch =
        new SilenceWatch(
            new Silences(jdbi),
            heard(),
            Clock.fixed(NOON.plus(Duration.ofMinutes(minutes)), ZoneOffset.UTC));
    watch.news().forEach(watch::tell);
    return told.subList(before, told.size()).stream().map(EndpointFellSilent::hours).toList();
  }

  /** Keeps what is fired. */
  @SuppressWarnings("unchecked")
  private Event<EndpointFellSilent> heard() {
    return (Event<EndpointFellSilent>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              told.add((EndpointFellSilent) arguments[0]);
              return null;
            });
  }

  private static UUID subscription(Jdbi jdbi, String state) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "INSERT INTO hook_endpoint (id, owner_id, url, secret, created_at)"
                  + " VALUES (?, 1, 'https://example.com/in', 's', ?)",
              id,
              NOON);
          handle.execute(
              "INSERT INTO hook_subscription (id, topic_id, owner_id, subscriber, delivery_method,"
                  + " delivery_channel, state, authentication_state, endpoint_id, created_at,"
                  + " updated_at, version)"
                  + " VALUES (?, ?, 1, '/users/1', 'push', 'web', ?, 'authenticated', ?, ?, ?, 1)",
              id,
              id,
              state,
              id,
              NOON,
              NOON);
        });
    new EndpointLanes(jdbi).add(List.of(id));
    return id;
  }

  private static void pending(Jdbi jdbi, UUID subscription, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO hook_pending (id, message_id, topic_id, subscription_id, owner_id,"
                    + " delivery_method, delivery_channel, endpoint_id, lane, due_at, attempts,"
                    + " body_size, expires_at, created_at, updated_at)"
                    + " VALUES (?, ?, ?, ?, 1, 'push', 'web', ?, 1, ?, 0, 2, ?, ?, ?)",
                UUID.randomUUID(),
                subscription,
                subscription,
                subscription,
                subscription,
                at,
                at,
                at,
                at));
  }

  private static void received(Jdbi jdbi, UUID subscription, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT INTO hook_received (id, message_id, topic_id, subscription_id, owner_id,"
                    + " delivery_method, delivery_channel, attempts, created_at, updated_at)"
                    + " VALUES (?, ?, ?, ?, 1, 'push', 'web', 1, ?, ?)",
                UUID.randomUUID(),
                subscription,
                subscription,
                subscription,
                at,
                at));
  }
}
