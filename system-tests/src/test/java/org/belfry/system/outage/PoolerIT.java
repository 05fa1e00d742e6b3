package org.belfry.system.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.belfry.system.Person;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Belfry works through a PgBouncer that nobody has set up for it, and says what it misses. */
@ExtendWith(Equipment.class)
@EnabledIf(
    value = "org.belfry.system.outage.PgBouncer#isInstalled",
    disabledReason = "PgBouncer is not installed here")
class PoolerIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MESSAGES = 200;

  @Test
  void eachTransactionMayHaveAnotherSession(Database postgreSql, Endpoints endpoints)
      throws IOException, InterruptedException {
    try (PgBouncer pooler = new PgBouncer(postgreSql);
        Belfry belfry = Belfry.start(pooler.database(), Map.of())) {
      assertThat(belfry.output())
          .contains("The database is reached through a pooler")
          .contains("ALTER ROLE postgres SET idle_in_transaction_session_timeout = '3s';")
          .contains("ALTER ROLE postgres SET lock_timeout = '5s';");

      HubClient alice = belfry.hub("demo-alice");
      Endpoint endpoint = endpoints.open();
      String topic = alice.newTopic();
      alice.push(topic, endpoint);
      Traffic traffic = new Traffic(alice, topic, 8);
      await("messages").atMost(PATIENCE).until(() -> traffic.accepted() >= MESSAGES);
      Set<Integer> accepted = traffic.stop();

      assertThat(traffic.refused()).isZero();
      assertThat(traffic.faults()).isEmpty();
      await("all that was accepted")
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(numbers(endpoint)).containsAll(accepted));
      Person anna = Person.of(belfry);
      anna.api().post("/inbox/notifications", "{\"title\": \"told\"}").expect(201);
      assertThat(anna.api().get("/inbox/counts").expect(200).number("/unread")).isEqualTo(1);
      assertThat(belfry.output()).doesNotContain("prepared statement");
    }
  }

  private static Set<Integer> numbers(Endpoint endpoint) {
    Set<Integer> numbers = new HashSet<>();
    endpoint
        .deliveries()
        .forEach(delivery -> numbers.add(delivery.json().getJsonObject("body").getInt("number")));
    return numbers;
  }
}
