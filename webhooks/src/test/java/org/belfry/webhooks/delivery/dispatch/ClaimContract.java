package org.belfry.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.queue.Place;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.Payload;
import org.belfry.webhooks.queue.Stragglers;
import org.junit.jupiter.api.Test;

/** Who gets what of the queue, on each database. */
abstract class ClaimContract extends QueueContract {
  @Test
  void whatIsClaimedIsHeldUntilItsLeaseEnds() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 3, Lane.FIRST, NOW, LATER);

    assertThat(claim(NOW)).hasSize(3);
    assertThat(claim(NOW)).isEmpty();
    restart(NOW.plusSeconds(26));
    assertThat(claim(NOW.plusSeconds(26))).hasSize(3);
  }

  @Test
  void afterAnOutageLeasesThatEndedMeanwhileAreLeftAloneForAWhile() {
    database().enqueue(database().subscription("active", NOW), 1, Lane.FIRST, NOW, LATER);
    claim(NOW);
    restart(NOW);
    outages().failed();

    assertThat(claim(NOW.plusSeconds(40))).isEmpty();
    outages().answered();
    assertThat(claim(NOW.plusSeconds(41))).isEmpty();
    restart(NOW.plusSeconds(80));
    assertThat(claim(NOW.plusSeconds(80))).hasSize(1);
  }

  @Test
  void aClaimGoesOnWhereTheLastOneEnded() {
    for (int i = 0; i < 30; i++) {
      database().enqueue(database().subscription("active", NOW), 1, Lane.FIRST, NOW, LATER);
    }

    assertThat(claim(NOW)).hasSize(18);
    assertThat(lanes().place(Lane.FIRST).dueAt()).isEqualTo(NOW);
    assertThat(claim(NOW.plusSeconds(1))).hasSize(12);
    assertThat(lanes().place(Lane.FIRST)).isEqualTo(before(NOW.plusSeconds(1)));
  }

  @Test
  void whatCameLateIsPassedOverUntilItIsTold() {
    claim(NOW);
    UUID late = database().subscription("active", NOW);
    database().enqueue(late, 1, Lane.FIRST, NOW.minusSeconds(1), LATER);

    assertThat(claim(NOW)).isEmpty();
    lanes().recall(NOW.minusSeconds(1));
    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void whatWasPassedOverIsFoundByItsId() {
    claim(NOW);
    UUID late = database().subscription("active", NOW);
    database().enqueue(late, 1, Lane.FIRST, NOW.minusSeconds(1), LATER);

    List<Stragglers.Straggler> found =
        new Stragglers(database().jdbi())
            .find(Lane.FIRST, Instant.EPOCH, lanes().place(Lane.FIRST), 10, NOW, NOW);
    assertThat(found).extracting(Stragglers.Straggler::dueAt).containsExactly(NOW.minusSeconds(1));
    lanes().passedOver(Lane.FIRST, found.stream().map(Stragglers.Straggler::id).toList());
    assertThat(claim(NOW)).hasSize(1);
    assertThat(lanes().place(Lane.FIRST)).isEqualTo(before(NOW));
  }

  /** A transaction's own locks are not skipped. */
  @Test
  void whatWasPassedOverIsClaimedOnceThoughTheMarkWasCalledBack() {
    claim(NOW);
    UUID late = database().subscription("active", NOW);
    database().enqueue(late, 1, Lane.FIRST, NOW.minusSeconds(1), LATER);
    lanes().passedOver(Lane.FIRST, List.of(database().onlyPending()));
    lanes().recall(NOW.minusSeconds(1));

    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void whatDoesNotFitIntoANodeIsNotPassedOver() {
    for (int i = 0; i < 3; i++) {
      database().enqueue(database().subscription("active", NOW), 1, Lane.FIRST, NOW, LATER);
    }

    assertThat(claim(NOW, 1)).hasSize(1);
    assertThat(claim(NOW)).hasSize(2);
  }

  private static Place<UUID> before(Instant due) {
    return new Place<>(due, SharedLanes.SMALLEST_ID);
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
                  List<Delivery> first = claimElsewhere(NOW);
                  List<Delivery> second = new ArrayList<>();
                  Thread other =
                      new Thread(
                          () -> second.addAll(database().inTransaction(() -> claimElsewhere(NOW))));
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
  void whatAnEndpointCannotHoldGoesToItsOwnLaneAndIsDrained() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 7, Lane.FIRST, NOW, LATER);
    limiters.reserve(subscription, 2, NOW);

    assertThat(claim(NOW)).hasSize(3);
    assertThat(database().count("hook_pending", "lane = 2 AND lease IS NULL")).isEqualTo(4);
    restart(NOW);
    assertThat(drain(NOW)).hasSize(4);
    assertThat(drain(NOW.plusSeconds(6))).isEmpty();
    assertThat(database().count("hook_lane", "due_at IS NULL")).isEqualTo(1);
  }

  @Test
  void aRowThatCameJustAsTheLaneWasEndedIsFound() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.OWN, NOW, LATER);

    assertThat(drain(NOW)).isEmpty();
    assertThat(new LaneSchedule(database().jdbi()).resumeForgotten(List.of(subscription), NOW))
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
  void aCallbackIsClaimedBesideNotifications() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, LATER);
    UUID callback = database().callback(NOW, LATER);

    assertThat(claim(NOW))
        .extracting(delivery -> delivery.id().equals(callback), Delivery::content)
        .contains(
            tuple(
                true, new Payload.OfCallback("GET", "http://localhost/?payload=1", null, null, 27)))
        .hasSize(2);
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
