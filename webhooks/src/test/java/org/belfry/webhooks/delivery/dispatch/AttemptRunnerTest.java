package org.belfry.webhooks.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.belfry.platform.outbound.Exchange;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.queue.Deliveries;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Outcome;
import org.junit.jupiter.api.Test;

class AttemptRunnerTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Exchange OK = new Exchange.Answered(204, null, "");
  private static final Exchange BROKEN = new Exchange.Failed("connectionBroken", "reset");
  private static final int CIRCUIT_THRESHOLD = 2;

  private final EndpointLimiters limiters =
      new EndpointLimiters(
          new DeliverySettings(
              List.of(Duration.ofSeconds(5)),
              Duration.ofSeconds(15),
              100,
              4,
              20,
              1 << 20,
              CIRCUIT_THRESHOLD,
              Duration.ofSeconds(5),
              Duration.ofMinutes(5)));
  private final Map<UUID, CompletableFuture<Exchange>> underWay = new LinkedHashMap<>();
  private final Heard heard = new Heard();
  private final AttemptRunner runner =
      new AttemptRunner(
          limiters, Duration.ofSeconds(15), this::send, heard, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void anEndpointGetsOneAtFirstAndMoreWithEverySuccess() {
    List<Delivery> deliveries = claimed(4);
    runner.enter(deliveries);
    assertThat(underWay.keySet()).containsExactly(deliveries.get(0).id());

    end(deliveries.get(0), OK);

    assertThat(underWay.keySet())
        .containsExactlyInAnyOrder(deliveries.get(1).id(), deliveries.get(2).id());
    assertThat(heard.ended)
        .singleElement()
        .satisfies(
            ended -> assertThat(ended.attempt().outcome()).isInstanceOf(Outcome.Delivered.class));
  }

  @Test
  void endpointsDoNotWaitForOneAnother() {
    List<Delivery> one = claimed(1);
    List<Delivery> other = claimed(1);
    runner.enter(one);
    runner.enter(other);

    assertThat(underWay).containsOnlyKeys(one.get(0).id(), other.get(0).id());
  }

  @Test
  void whatWaitsIsTurnedAwayWhenTheCircuitOpens() {
    List<Delivery> deliveries = claimed(4);
    runner.enter(deliveries);
    end(deliveries.get(0), BROKEN);
    end(deliveries.get(1), BROKEN);

    assertThat(heard.turnedAway).containsExactly(deliveries.get(2), deliveries.get(3));
    assertThat(heard.ended).hasSize(2);
    assertThat(heard.ended.get(0).change()).isEmpty();
    assertThat(heard.ended.get(1).change())
        .hasValueSatisfying(change -> assertThat(change.openUntil()).isNotEmpty());
    assertThat(underWay).isEmpty();
  }

  @Test
  void anAttemptThatCouldOutliveItsLeaseIsNotMade() {
    Delivery late = Deliveries.claimed(NOW.minusSeconds(11));
    reserve(late, 1);

    runner.enter(List.of(late));

    assertThat(underWay).isEmpty();
    assertThat(heard.turnedAway).containsExactly(late);
  }

  @Test
  void onceItIsClosedWhatIsUnderWayEndsAndNothingElseStarts() {
    List<Delivery> deliveries = claimed(2);
    runner.enter(deliveries);
    runner.close();
    end(deliveries.get(0), OK);

    assertThat(heard.ended).hasSize(1);
    assertThat(heard.turnedAway).containsExactly(deliveries.get(1));
    assertThat(underWay).isEmpty();
  }

  @Test
  void anEndpointWhoseOwnLaneIsNotEmptyAsksForMore() {
    List<Delivery> deliveries = claimed(1);
    UUID endpoint = deliveries.get(0).recipient().id();
    runner.enter(deliveries);
    limiters.limiter(endpoint, NOW).drain();

    end(deliveries.get(0), OK);

    assertThat(heard.roomAt).containsExactly(endpoint);
  }

  /** Of one endpoint, with places reserved. */
  private List<Delivery> claimed(int count) {
    Delivery first = Deliveries.claimed(NOW);
    reserve(first, count);
    return IntStream.range(0, count).mapToObj(i -> i == 0 ? first : another(first)).toList();
  }

  private static Delivery another(Delivery delivery) {
    return new Delivery(
        UUID.randomUUID(),
        delivery.lease(),
        delivery.leasedUntil(),
        delivery.dueAt(),
        delivery.expiresAt(),
        delivery.createdAt(),
        delivery.attempts(),
        delivery.content(),
        delivery.recipient());
  }

  private void reserve(Delivery delivery, int count) {
    assertThat(limiters.reserve(delivery.recipient().id(), count, NOW)).isEqualTo(count);
  }

  private CompletableFuture<Exchange> send(Delivery delivery) {
    CompletableFuture<Exchange> answer = new CompletableFuture<>();
    underWay.put(delivery.id(), answer);
    return answer;
  }

  private void end(Delivery delivery, Exchange exchange) {
    CompletableFuture<Exchange> answer = underWay.remove(delivery.id());
    assertThat(answer).as("under way").isNotNull().isNotDone();
    answer.complete(exchange);
  }

  private static final class Heard implements AttemptRunner.Listener {
    private final List<EndedAttempt> ended = new ArrayList<>();
    private final List<Delivery> turnedAway = new ArrayList<>();
    private final List<UUID> roomAt = new ArrayList<>();

    @Override
    public void ended(EndedAttempt attempt) {
      ended.add(attempt);
    }

    @Override
    public void turnedAway(Collection<Delivery> deliveries) {
      turnedAway.addAll(deliveries);
    }

    @Override
    public void hasRoom(UUID endpoint) {
      roomAt.add(endpoint);
    }
  }
}
