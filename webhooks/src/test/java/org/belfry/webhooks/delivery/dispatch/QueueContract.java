package org.belfry.webhooks.delivery.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.completion.DeliveryCompletion;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.delivery.completion.EndpointStates;
import org.belfry.webhooks.delivery.expiry.DeliveryExpiry;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.limit.Reservations;
import org.belfry.webhooks.queue.Attempt;
import org.belfry.webhooks.queue.AttemptLog;
import org.belfry.webhooks.queue.DeadLetters;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.DeliveryContents;
import org.belfry.webhooks.queue.DeliveryQueue;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.LeaseFence;
import org.belfry.webhooks.queue.Outcome;
import org.belfry.webhooks.queue.QueueDatabase;
import org.belfry.webhooks.subscription.upkeep.EndpointFindings;
import org.junit.jupiter.api.BeforeEach;

/** How tests claim and complete; what they may rely on is in the classes that extend this one. */
abstract class QueueContract {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant LATER = NOW.plus(Duration.ofDays(4));

  final DeliverySettings settings =
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

  EndpointLimiters limiters = new EndpointLimiters(settings);
  private Instant time = NOW;
  private final InstantSource clock = () -> time;
  private Outages outages;
  private SharedLanes sharedLanes;
  private OwnLanes ownLanes;

  abstract QueueDatabase database();

  @BeforeEach
  void clear() {
    database().clear();
    restart(NOW);
  }

  /** A node that has just started, and knows nothing. */
  final void restart(Instant now) {
    time = now;
    outages = new Outages(clock.withZone(ZoneOffset.UTC));
    limiters = new EndpointLimiters(settings);
    sharedLanes = sharedLanes();
    ownLanes = ownLanes();
  }

  List<Delivery> claim(Instant now) {
    return claim(now, limiters.byteRoom());
  }

  List<Delivery> claim(Instant now, long byteRoom) {
    return committed(
        now, reservations -> shared(claimOn(sharedLanes), limiters, byteRoom, reservations));
  }

  /** Claims in this transaction, as another node would. */
  List<Delivery> claimElsewhere(Instant now) {
    EndpointLimiters others = new EndpointLimiters(settings);
    return shared(claimOn(sharedLanes()), others, others.byteRoom(), new Reservations(others, now));
  }

  private static List<Delivery> shared(
      DeliveryClaim claim, EndpointLimiters at, long byteRoom, Reservations reservations) {
    return claim.shared(at.room(), byteRoom, true, reservations).deliveries();
  }

  List<Delivery> drain(Instant now) {
    return committed(
        now,
        reservations ->
            claimOn(sharedLanes).own(List.of(), limiters.byteRoom(), reservations).deliveries());
  }

  private List<Delivery> committed(Instant now, Function<Reservations, List<Delivery>> claim) {
    time = now;
    Reservations reservations = new Reservations(limiters, now);
    List<Delivery> claimed = database().inTransaction(() -> claim.apply(reservations));
    reservations.committed();
    return claimed;
  }

  SharedLanes lanes() {
    return sharedLanes;
  }

  Outages outages() {
    return outages;
  }

  private SharedLanes sharedLanes() {
    return new SharedLanes(new DeliveryQueue(database().jdbi()), outages);
  }

  private OwnLanes ownLanes() {
    return new OwnLanes(new DeliveryQueue(database().jdbi()), new LaneSchedule(database().jdbi()));
  }

  void complete(List<Delivery> deliveries, Outcome outcome) {
    complete(ended(deliveries, outcome));
  }

  void complete(List<EndedAttempt> ended) {
    database().inTransaction(() -> run(() -> completion(NOW).complete(ended)));
  }

  static List<EndedAttempt> ended(List<Delivery> deliveries, Outcome outcome) {
    return deliveries.stream()
        .map(delivery -> new EndedAttempt(new Attempt(delivery, NOW, 1, outcome), Optional.empty()))
        .toList();
  }

  private DeliveryClaim claimOn(SharedLanes lanes) {
    var jdbi = database().jdbi();
    DeliveryQueue queue = new DeliveryQueue(jdbi);
    LaneSchedule schedule = new LaneSchedule(jdbi);
    return new DeliveryClaim(
        schedule,
        new ClaimSorting(
            queue,
            new DeliveryContents(jdbi),
            schedule,
            expiry(time),
            new DeadLetters(jdbi),
            ownLanes,
            settings),
        lanes,
        ownLanes,
        settings);
  }

  DeliveryExpiry expiry(Instant now) {
    return new DeliveryExpiry(new DeadLetters(database().jdbi()), clock(now));
  }

  DeliveryCompletion completion(Instant now) {
    var jdbi = database().jdbi();
    return new DeliveryCompletion(
        new LeaseFence(jdbi),
        new AttemptLog(jdbi),
        new DeadLetters(jdbi),
        new EndpointStates(new EndpointLanes(jdbi), new EndpointFindings(jdbi)),
        new LaneSchedule(jdbi),
        settings,
        clock(now));
  }

  static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
