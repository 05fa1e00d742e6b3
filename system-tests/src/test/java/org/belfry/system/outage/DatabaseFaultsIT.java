package org.belfry.system.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.system.Belfry;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Belfry stays up while its database has trouble, says so, answers whoever asks, and goes on by
 * itself: what it has accepted arrives.
 */
@ExtendWith(Equipment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int POOL = 12;
  private static final int MOST_LINES = 20;

  private final FrailDatabase database = new FrailDatabase();
  private final Belfry belfry =
      Belfry.start(
          database.database(),
          Map.of("belfry.delivery.timeout", "PT3S", "belfry.db.pool-size", String.valueOf(POOL)));
  private final HubClient alice = belfry.hub("demo-alice");
  private final Http health = Http.at(belfry.url());
  private final Endpoints endpoints;
  private Endpoint endpoint;
  private String topic;
  private Traffic traffic;

  DatabaseFaultsIT(Endpoints endpoints) throws IOException {
    this.endpoints = endpoints;
  }

  @BeforeEach
  void publish() {
    endpoint = endpoints.open();
    topic = alice.newTopic();
    alice.push(topic, endpoint);
    traffic = new Traffic(alice, topic, 4);
    awaitAccepted(20);
  }

  @AfterAll
  void stop() throws IOException {
    belfry.close();
    database.close();
  }

  @AfterEach
  void end() {
    traffic.close();
  }

  @Test
  void connectionsMayBeCutInTheMiddleOfTransactions() throws Exception {
    for (int i = 1; i <= 5; i++) {
      database.line().cut();
      awaitAccepted(traffic.accepted() + 20);
    }

    everythingAcceptedArrives();
  }

  @Test
  void theDatabaseMayBeRestarted() throws Exception {
    assertThat(health.get("/health/ready").expect(200).objects("/checks"))
        .allSatisfy(check -> assertThat(check.getString("status")).isEqualTo("UP"))
        .extracting(check -> check.getString("name"))
        .contains("database", "dispatcher");
    List<String> before = belfry.output().lines().toList();

    database.stop();
    awaitUnready();
    assertThat(health.get("/health/ready").expect(503).objects("/checks"))
        .anySatisfy(DatabaseFaultsIT::isDownWithoutSecrets);
    health.get("/health/live").expect(200);
    awaitRefusals();
    database.startAgain();

    awaitReady();
    everythingAcceptedArrives();
    await("what the log tells of an outage")
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(belfry.output().lines().skip(before.size()))
                    .hasSizeLessThan(MOST_LINES)
                    .anyMatch(line -> line.contains("The database cannot be reached"))
                    .anyMatch(line -> line.contains("It works again")));
  }

  @Test
  void theDatabaseMayRefuseToWrite() throws Exception {
    database.setReadOnly(true);
    awaitUnready();
    awaitRefusals();
    assertThat(alice.get("/topics/" + topic).status()).isEqualTo(200);
    database.setReadOnly(false);

    awaitReady();
    everythingAcceptedArrives();
  }

  @Test
  void theLineToTheDatabaseMayGoDead() throws Exception {
    database.line().goDead();
    awaitUnready();
    awaitRefusals();
    database.line().revive();

    awaitReady();
    everythingAcceptedArrives();
  }

  @Test
  void allConnectionsMayBeTaken() throws Exception {
    try (Traffic many = new Traffic(alice, topic, 60);
        Connection lock = database.lock("hook_topic")) {
      assertThat(lock.isClosed()).isFalse();
      await("nothing left").atMost(PATIENCE).until(() -> alice.get("/topics").status() == 503);
      await("no more than the pool, and what an earlier fault left behind gone")
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(database.connectionsOf("belfry")).isEqualTo(POOL));
      lock.rollback();
      many.stop();
      assertThat(many.faults()).isEmpty();
    }

    awaitReady();
    everythingAcceptedArrives();
  }

  private static void isDownWithoutSecrets(JsonObject check) {
    assertThat(check.getString("name")).isEqualTo("database");
    assertThat(check.getString("status")).isEqualTo("DOWN");
    assertThat(check.toString()).doesNotContain("jdbc:");
  }

  private void everythingAcceptedArrives() throws Exception {
    awaitAccepted(traffic.accepted() + 20);
    Set<Integer> accepted = traffic.stop();
    assertThat(traffic.faults()).isEmpty();
    await("all that was accepted")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(arrived()).containsAll(accepted));
    await("an empty queue")
        .atMost(PATIENCE)
        .until(() -> alice.get("/deliveryQueue", "topic", topic, "limit", 1).items().isEmpty());
    assertThat(alice.get("/failedNotifications", "topic", topic).number("/count")).isZero();
    assertThat(belfry.isAlive()).isTrue();
  }

  private Set<Integer> arrived() {
    return endpoint.deliveries().stream().map(DatabaseFaultsIT::number).collect(Collectors.toSet());
  }

  private static int number(Received delivery) {
    return delivery.json().getJsonObject("body").getInt("number");
  }

  private void awaitAccepted(int count) {
    await(count + " accepted").atMost(PATIENCE).until(() -> traffic.accepted() >= count);
  }

  private void awaitRefusals() {
    int before = traffic.refused();
    await("a refusal").atMost(PATIENCE).until(() -> traffic.refused() > before);
  }

  private void awaitReady() {
    await("ready").atMost(PATIENCE).until(belfry::isReady);
  }

  private void awaitUnready() {
    await("not ready").atMost(PATIENCE).until(() -> !belfry.isReady());
  }
}
