package org.belfry.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.LeaseLost;
import org.belfry.webhooks.queue.Outcome;
import org.junit.jupiter.api.Test;

/** What becomes of what was claimed, or waits too long, on each database. */
abstract class CompletionContract extends QueueContract {
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
    List<EndedAttempt> ended = ended(claimed, new Outcome.Delivered(200, "ok"));

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
  void whatExpiresIsGivenUpWhereverItWaits() {
    UUID subscription = database().subscription("active", NOW);
    database().enqueue(subscription, 1, Lane.FIRST, NOW, NOW.plusSeconds(1));
    database().enqueue(subscription, 1, Lane.OWN, NOW, NOW.plusSeconds(1));
    Instant now = NOW.plusSeconds(1);

    assertThat(database().inTransaction(expiry(now)::runOnce)).isEqualTo(1);
    assertThat(claim(now)).isEmpty();
    assertThat(database().count("hook_failed", "state = 'expired' AND cause = 'expired'"))
        .isEqualTo(2);
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
}
