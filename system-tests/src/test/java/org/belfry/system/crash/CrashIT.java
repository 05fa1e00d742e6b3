package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Endpoint;
import org.belfry.system.Endpoints;
import org.belfry.system.Equipment;
import org.belfry.system.FreshDatabases;
import org.belfry.system.HubClient;
import org.belfry.system.Received;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The process is killed five times at random moments while it accepts and delivers. A failure names
 * its seed; {@code -Dcrash.seed=…} repeats it, as far as a race can be repeated.
 */
@ExtendWith(Equipment.class)
class CrashIT {
  private static final int ROUNDS = 5;

  /**
   * A short timeout makes a short lease: what was in flight at a kill is due again when it ends.
   */
  private static final Map<String, String> SETTINGS = Map.of("belfry.delivery.timeout", "PT3S");

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Ledger ledger = new Ledger();

  @ParameterizedTest(name = "on {0}")
  @ArgumentsSource(FreshDatabases.class)
  void whatWasAcceptedIsDeliveredAndNothingElse(
      Database database, Endpoints endpoints, TestReporter reporter) throws Exception {
    Random random = new Random(seed);
    Endpoint endpoint = endpoints.open();
    try (Belfry belfry = Belfry.start(database, SETTINGS);
        Publishers publishers = new Publishers(ledger)) {
      HubClient alice = belfry.hub("demo-alice");
      String topic = alice.newTopic();
      alice.push(topic, endpoint);
      for (int round = 0; round < ROUNDS; round++) {
        List<Future<?>> publishing = publishers.publishUntilGone(alice, topic);
        Executor later =
            CompletableFuture.delayedExecutor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS);
        CompletableFuture.runAsync(belfry::kill, later).join();
        for (Future<?> client : publishing) {
          client.get(1, TimeUnit.MINUTES);
        }
        ledger.killed(Instant.now());
        belfry.restart();
      }
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> alice.get("/deliveryQueue", "topic", topic, "limit", 1).number("/count") == 0);
    }
    endpoint.deliveries().forEach(this::arrived);
    reporter.publishEntry(
        "seed %d: %d messages accepted, %d repetitions after %d kills"
            .formatted(seed, ledger.acceptedCount(), ledger.duplicates(), ROUNDS));
    assertThat(ledger.faults()).as("crash.seed=" + seed).isEmpty();
  }

  private void arrived(Received delivery) {
    int number = delivery.json().getJsonObject("body").getInt("number");
    ledger.arrived(number, delivery.webhookId(), delivery.at());
  }
}
