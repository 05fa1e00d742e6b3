package org.belfry.webhooks.delivery.completion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.queue.Attempt;
import org.belfry.webhooks.queue.AttemptLog;
import org.belfry.webhooks.queue.DeadLetters;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.LeaseFence;
import org.belfry.webhooks.queue.LeaseFence.Rescheduled;
import org.belfry.webhooks.queue.LeaseLost;
import org.belfry.webhooks.queue.Outcome;

/** Writes what came of deliveries, many at once, behind the fence of their leases. */
@Dependent
public class DeliveryCompletion {
  private final LeaseFence fence;
  private final AttemptLog log;
  private final DeadLetters deadLetters;
  private final EndpointStates endpoints;
  private final LaneSchedule schedule;
  private final DeliverySettings settings;
  private final Clock clock;

  @Inject
  public DeliveryCompletion(
      LeaseFence fence,
      AttemptLog log,
      DeadLetters deadLetters,
      EndpointStates endpoints,
      LaneSchedule schedule,
      DeliverySettings settings,
      Clock clock) {
    this.fence = fence;
    this.log = log;
    this.deadLetters = deadLetters;
    this.endpoints = endpoints;
    this.schedule = schedule;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes a batch, all or nothing.
   *
   * @throws LeaseLost if not all of it is held any more; {@link #completeHeld} writes the rest
   */
  @Transactional
  public void complete(List<EndedAttempt> batch) {
    write(batch.stream().map(EndedAttempt::attempt).toList());
    endpoints.circuits(batch.stream().flatMap(ended -> ended.change().stream()).toList());
  }

  /** Writes what is still held of a batch, and leaves the rest to whoever holds it now. */
  @Transactional
  public void completeHeld(List<EndedAttempt> batch) {
    Set<UUID> held = fence.held(batch.stream().map(ended -> ended.attempt().delivery()).toList());
    complete(batch.stream().filter(ended -> held.remove(ended.attempt().delivery().id())).toList());
  }

  /** Puts deliveries that were claimed but not tried into their endpoints' own lanes. */
  @Transactional
  public void giveBack(Collection<Delivery> deliveries) {
    fence.giveBack(deliveries);
    schedule.begin(
        deliveries.stream().map(delivery -> delivery.recipient().id()).sorted().distinct().toList(),
        clock.instant());
  }

  private void write(List<Attempt> attempts) {
    Instant now = clock.instant();
    List<Attempt> delivered = attempts.stream().filter(Attempt::hasDelivered).toList();
    List<Delivery> gone = deliveries(attempts, Outcome.Gone.class::isInstance);
    List<Rescheduled> again = rescheduled(attempts, now);
    int held =
        fence.receive(delivered, now) + fence.countAttempt(gone) + fence.reschedule(again, now);
    if (held != attempts.size()) {
      throw new LeaseLost(attempts.size(), held);
    }
    deadLetters.add(gone.stream().map(Delivery::id).toList(), DeadLetters.Reason.GONE, now);
    log.append(attempts.stream().filter(attempt -> !attempt.hasDelivered()).toList());
    endpoints.gone(recipients(gone), now);
    endpoints.unauthenticated(
        recipients(deliveries(attempts, Outcome.Unauthenticated.class::isInstance)), now);
  }

  private List<Rescheduled> rescheduled(List<Attempt> attempts, Instant now) {
    List<Rescheduled> again = new ArrayList<>();
    for (Attempt attempt : attempts) {
      Delivery delivery = attempt.delivery();
      if (attempt.outcome() instanceof Outcome.Unauthenticated) {
        again.add(new Rescheduled(delivery, Lane.OWN, now, attempt.number()));
      } else if (attempt.outcome() instanceof Outcome.Rejected rejected) {
        again.add(retry(attempt, rejected.retryAt(), now));
      } else if (attempt.outcome() instanceof Outcome.Unanswered) {
        again.add(retry(attempt, Optional.empty(), now));
      }
    }
    return again;
  }

  private Rescheduled retry(Attempt attempt, Optional<Instant> asked, Instant now) {
    RetrySchedule schedule =
        new RetrySchedule(settings.retrySchedule(), () -> ThreadLocalRandom.current().nextDouble());
    Instant due = schedule.next(attempt.number(), now, asked, attempt.delivery().expiresAt());
    return new Rescheduled(attempt.delivery(), Lane.RETRY, due, attempt.number());
  }

  private static List<Delivery> deliveries(List<Attempt> attempts, Predicate<Outcome> kind) {
    return attempts.stream()
        .filter(attempt -> kind.test(attempt.outcome()))
        .map(Attempt::delivery)
        .toList();
  }

  /** One of each, in an order that all nodes keep, so that they cannot lock each other out. */
  private static List<Recipient> recipients(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::recipient)
        .distinct()
        .sorted(Comparator.comparing(Recipient::id))
        .toList();
  }
}
