package org.belfry.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue's statements promise, on each database. */
abstract class QueueContract {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofDays(4));

  private final DeliverySettings settings =
      new DeliverySettings(
          List.of(Duration.ofSeconds(5)),
          Duration.ofSeconds(15),
          100,
          4,
          20,
          1 << 20,
          3,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5));

  private Gates gates = new Gates(settings);

  abstract QueueDatabase database();

  @BeforeEach
  void clear() {
    database().clear();
    gates = new Gates(settings);
  }

  @Test
  void whatIsClaimedIsHeldUntilItsLeaseEnds() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 3, Lane.FIRST, NOW, LATER);

    assertThat(claim(NOW)).hasSize(3);
    assertThat(claim(NOW)).isEmpty();
    gates = new Gates(settings);
    assertThat(claim(NOW.plusSeconds(26))).hasSize(3);
  }

  /** H2 limits before it skips, so the second one may find nothing there; never the same. */
  @Test
  void twoClaimersSideBySideHoldDifferentRows() {
    for (int i = 0; i < 30; i++) {
      database().enqueue(database().subscription("active", NOW), 1, Lane.FIRST, NOW, LATER);
    }
    Set<UUID> ids = new HashSet<>();

    List<Delivery> both =
        database()
            .inTransaction(
                () -> {
                  List<Delivery> first = claimShared(new Gates(settings), NOW);
                  List<Delivery> second = new ArrayList<>();
                  Thread other = new Thread(() -> second.addAll(claimElsewhere()));
                  other.start();
                  join(other);
                  second.addAll(first);
                  return second;
                });

    assertThat(both).allSatisfy(delivery -> assertThat(ids.add(delivery.id())).isTrue());
  }

  @Test
  void retriesGetTheirShareOfABatch() {
    UUID first = database().subscription("active", NOW);
    UUID second = database().subscription("active", NOW);
    database().enqueue(first, 40, Lane.FIRST, NOW.minusSeconds(60), LATER);
    database().enqueue(second, 40, Lane.RETRY, NOW, LATER);

    assertThat(claim(NOW))
        .extracting(delivery -> delivery.recipient().id())
        .contains(first, second);
  }

  @Test
  void whatIsDeliveredLeavesTheQueueWithTheAttemptThatDidIt() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 2, Lane.FIRST, NOW, LATER);
    complete(claim(NOW), new Outcome.Delivered(200, "o\0k"));

    assertThat(database().count("hook_pending", "1 = 1")).isZero();
    assertThat(
            database()
                .count(
                    "hook_received",
                    "attempts = 1 AND status = 200 AND answer = 'o\uFFFDk' AND took_ms = 1"
                        + " AND attempt_id IS NOT NULL AND started_at IS NOT NULL"))
        .isEqualTo(2);
    assertThat(database().count("hook_attempt", "1 = 1")).isZero();
  }

  @Test
  void aFailedAttemptIsRepeatedWhenTheScheduleSays() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    complete(claim(NOW), new Outcome.Rejected(503, "", Optional.empty()));

    assertThat(database().count("hook_attempt", "number = 1 AND cause = 'httpStatus503'"))
        .isEqualTo(1);
    assertThat(claim(NOW.plusMillis(4999))).isEmpty();
    assertThat(claim(NOW.plusSeconds(6)))
        .singleElement()
        .satisfies(delivery -> assertThat(delivery.attempts()).isEqualTo(1));
  }

  @Test
  void aRowThatSomebodyElseHasClaimedSinceIsLeftAlone() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 2, Lane.FIRST, NOW, LATER);
    List<Delivery> claimed = claim(NOW);
    database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hook_pending SET lease = ? WHERE id = ?",
                    UUID.randomUUID(),
                    claimed.get(0).id()));
    List<Ended> ended = ended(claimed, new Outcome.Delivered(200, "ok"));

    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> complete(ended));
    assertThat(database().count("hook_received", "1 = 1")).isZero();
    database().inTransaction(() -> run(() -> completion(NOW).completeHeld(ended)));
    assertThat(database().count("hook_received", "1 = 1")).isEqualTo(1);
    assertThat(database().count("hook_pending", "1 = 1")).isEqualTo(1);
  }

  @Test
  void anEndpointThatIsGoneEndsItsSubscription() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    complete(claim(NOW), new Outcome.Gone(""));

    assertThat(database().count("hook_failed", "cause = 'endpointGone' AND attempts = 1"))
        .isEqualTo(1);
    assertThat(database().count("hook_subscription", "state = 'inactive'")).isEqualTo(1);
  }

  @Test
  void anEndpointThatRefusesItsTokenIsParked() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    complete(claim(NOW), new Outcome.Unauthenticated(401, ""));

    assertThat(claim(NOW.plusSeconds(3600))).isEmpty();
    assertThat(drain(NOW.plusSeconds(3600))).isEmpty();
    assertThat(database().count("hook_pending", "lane = 2")).isEqualTo(1);
    assertThat(database().count("hook_subscription", "authentication_state = 'unauthenticated'"))
        .isEqualTo(1);
  }

  @Test
  void whatADeletedSubscriptionStillHadUnderWayFailsThoughItsTokenIsRefused() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    List<Delivery> underWay = claim(NOW);
    database()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE hook_subscription SET state = 'cancelled' WHERE id = ?", subscription));
    complete(underWay, new Outcome.Unauthenticated(401, ""));

    assertThat(drain(NOW.plusSeconds(1))).isEmpty();
    assertThat(database().count("hook_failed", "cause = 'subscriptionDeleted'")).isEqualTo(1);
  }

  @Test
  void whatAnEndpointCannotHoldGoesToItsOwnLaneAndIsDrained() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 7, Lane.FIRST, NOW, LATER);
    gates.reserve(subscription, 2, NOW);

    assertThat(claim(NOW)).hasSize(3);
    assertThat(database().count("hook_pending", "lane = 2 AND lease IS NULL")).isEqualTo(4);
    gates = new Gates(settings);
    assertThat(drain(NOW)).hasSize(4);
    assertThat(drain(NOW.plusSeconds(6))).isEmpty();
    assertThat(database().count("hook_endpoint", "drain_at IS NULL")).isEqualTo(1);
  }

  @Test
  void aRowThatCameJustAsTheLaneWasEndedIsFound() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.OWN, NOW, LATER);

    assertThat(drain(NOW)).isEmpty();
    assertThat(new Drains(database().jdbi()).resumeForgotten(List.of(subscription), NOW))
        .isEqualTo(1);
    assertThat(drain(NOW)).hasSize(1);
  }

  @Test
  void whatIsQueuedForADeletedSubscriptionFails() {
    UUID subscription = database().subscription("cancelled", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);

    assertThat(claim(NOW)).isEmpty();
    assertThat(database().count("hook_failed", "cause = 'subscriptionDeleted'")).isEqualTo(1);
  }

  @Test
  void whatExpiresIsGivenUpWhereverItWaits() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, NOW.plusSeconds(1));
    database().enqueue(subscription, 1, Lane.OWN, NOW, NOW.plusSeconds(1));
    Instant now = NOW.plusSeconds(1);
    DeliveryExpiry expiry = new DeliveryExpiry(new Graveyard(database().jdbi()), clock(now));

    assertThat(database().inTransaction(expiry::runOnce)).isEqualTo(1);
    assertThat(claim(now)).isEmpty();
    assertThat(database().count("hook_failed", "state = 'expired' AND cause = 'expired'"))
        .isEqualTo(2);
  }

  @Test
  void aCallbackIsClaimedBesideNotifications() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    UUID callback = database().callback(NOW, LATER);

    assertThat(claim(NOW))
        .extracting(delivery -> delivery.id().equals(callback), Delivery::content)
        .contains(
            tuple(
                true, new Content.OfCallback("GET", "http://localhost/?payload=1", null, null, 27)))
        .hasSize(2);
  }

  @Test
  void aCallbackIsReceivedOrFailsLikeANotification() {
    database().callback(NOW, LATER);
    complete(claim(NOW), new Outcome.Delivered(200, "ok"));
    database().callback(NOW, NOW.plusSeconds(1));

    assertThat(claim(NOW.plusSeconds(1))).isEmpty();
    assertThat(database().count("hook_received", "owner_id IS NULL AND attempts = 1")).isEqualTo(1);
    assertThat(database().count("hook_failed", "owner_id IS NULL AND cause = 'expired'"))
        .isEqualTo(1);
  }

  private List<Delivery> claim(Instant now) {
    return database().inTransaction(() -> claimShared(gates, now));
  }

  private List<Delivery> claimElsewhere() {
    return database().inTransaction(() -> claimShared(new Gates(settings), NOW));
  }

  private List<Delivery> claimShared(Gates at, Instant now) {
    return claimOn().shared(at.room(), at.byteRoom(), true, new Reservations(at, now)).deliveries();
  }

  private List<Delivery> drain(Instant now) {
    return database()
        .inTransaction(
            () ->
                claimOn()
                    .own(List.of(), gates.byteRoom(), new Reservations(gates, now))
                    .deliveries());
  }

  private void complete(List<Delivery> deliveries, Outcome outcome) {
    complete(ended(deliveries, outcome));
  }

  private void complete(List<Ended> ended) {
    database().inTransaction(() -> run(() -> completion(NOW).complete(ended)));
  }

  private static List<Ended> ended(List<Delivery> deliveries, Outcome outcome) {
    return deliveries.stream()
        .map(delivery -> new Ended(new Attempt(delivery, NOW, 1, outcome), Optional.empty()))
        .toList();
  }

  private DeliveryClaim claimOn() {
    var jdbi = database().jdbi();
    DeliveryQueue queue = new DeliveryQueue(jdbi);
    Drains drains = new Drains(jdbi);
    return new DeliveryClaim(
        queue,
        drains,
        new ClaimSorting(queue, new DeliveryContents(jdbi), drains, new Graveyard(jdbi), settings),
        settings);
  }

  private DeliveryCompletion completion(Instant now) {
    var jdbi = database().jdbi();
    return new DeliveryCompletion(
        new Ledger(jdbi),
        new AttemptLog(jdbi),
        new Graveyard(jdbi),
        new EndpointStates(jdbi),
        new Drains(jdbi),
        settings,
        clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }

  private static void join(Thread thread) {
    try {
      thread.join(Duration.ofMinutes(1).toMillis());
      assertThat(thread.isAlive()).as("waits for the other one's locks").isFalse();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
