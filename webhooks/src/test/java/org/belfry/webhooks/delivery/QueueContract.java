package org.belfry.webhooks.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  Gates gates = new Gates(settings);

  abstract QueueDatabase database();

  @BeforeEach
  void clear() {
    database().clear();
    gates = new Gates(settings);
  }

  List<Delivery> claim(Instant now) {
    return database().inTransaction(() -> claimShared(gates, now));
  }

  List<Delivery> claimShared(Gates at, Instant now) {
    return claimOn().shared(at.room(), at.byteRoom(), true, new Reservations(at, now)).deliveries();
  }

  List<Delivery> drain(Instant now) {
    return database()
        .inTransaction(
            () ->
                claimOn()
                    .own(List.of(), gates.byteRoom(), new Reservations(gates, now))
                    .deliveries());
  }

  void complete(List<Delivery> deliveries, Outcome outcome) {
    complete(ended(deliveries, outcome));
  }

  void complete(List<Ended> ended) {
    database().inTransaction(() -> run(() -> completion(NOW).complete(ended)));
  }

  static List<Ended> ended(List<Delivery> deliveries, Outcome outcome) {
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

  DeliveryCompletion completion(Instant now) {
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

  static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
