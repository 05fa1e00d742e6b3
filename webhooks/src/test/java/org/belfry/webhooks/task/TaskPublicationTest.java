package org.belfry.webhooks.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.user.Administrators;
import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.platform.persistence.schema.SchemaMigration;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvents;
import org.belfry.webhooks.message.FanOuts;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.QueueDatabase;
import org.belfry.webhooks.topic.TaskTopic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told of a task, on each database. */
class TaskPublicationTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final long ALICE = 1;
  private static final long BOB = 2;
  private static final long ADMIN = 3;

  static Stream<QueueDatabase> databases() {
    return Stream.of(FreshDatabases.h2(), FreshDatabases.postgresql())
        .map(TaskPublicationTest::withUsers);
  }

  private static QueueDatabase withUsers(DataSource dataSource) {
    QueueDatabase database = new QueueDatabase(dataSource);
    new SchemaMigration(dataSource).run("auth", "org/belfry/platform/identity/schema");
    user(database, ALICE, "");
    user(database, BOB, "WORKER");
    user(database, ADMIN, "ADMINISTRATOR WORKER");
    return database;
  }

  @ParameterizedTest
  @MethodSource("databases")
  void onlyThoseConcernedAndAdministratorsAreTold(QueueDatabase database) {
    subscribe(database, ALICE, "push", true);
    subscribe(database, BOB, "push", true);
    subscribe(database, ADMIN, "pull", false);

    publish(database, new TaskCompleted(Tasks.of(ALICE), NOON));

    assertThat(told(database)).containsExactlyInAnyOrder(ALICE, ADMIN);
    assertThat(database.count("hook_message", "notifications = 2 AND publisher_id = 1"))
        .isEqualTo(1);
    assertThat(
            database.count(
                "hook_pending",
                "owner_id = 1 AND lane = 0 AND endpoint_id IS NOT NULL AND due_at IS NOT NULL"
                    + " AND expires_at IS NOT NULL"))
        .isEqualTo(1);
    assertThat(
            database.count(
                "hook_pending",
                "owner_id = 3 AND delivery_method = 'pull' AND lane IS NULL AND due_at IS NULL"
                    + " AND expires_at IS NULL"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void whoATaskEscalatesToIsToldOfThat(QueueDatabase database) {
    subscribe(database, ALICE, "pull", false);
    subscribe(database, BOB, "pull", false);

    publish(
        database,
        new TaskEscalated(Tasks.of(ALICE), BOB, NOON),
        new TaskCompleted(Tasks.of(ALICE), NOON));

    assertThat(told(database)).containsExactlyInAnyOrder(ALICE, ALICE, BOB);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anInboxIsToldToo(QueueDatabase database) {
    subscribe(database, ALICE, "push", false);

    List<String> titles = publish(database, new TaskCompleted(Tasks.of(ALICE), NOON));

    assertThat(titles).containsExactly("Water the flowers");
    assertThat(database.count("hook_received", "owner_id = 1")).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void nothingIsStoredOfWhatReachesNobody(QueueDatabase database) {
    publish(database, new TaskCompleted(Tasks.of(ALICE), NOON));
    subscribe(database, BOB, "push", true);
    publish(database, new TaskCompleted(Tasks.of(ALICE), NOON));

    assertThat(database.count("hook_message", "1 = 1")).isZero();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void fiveHundredEventsCostAsManyStatementsAsOne(QueueDatabase database) {
    subscribe(database, ALICE, "push", true);
    subscribe(database, ADMIN, "pull", false);
    TaskPublication publication = publication(database, new FanOuts(database.jdbi(), NOON));
    TaskEvent event = new TaskCompleted(Tasks.of(ALICE), NOON);
    TaskEvents one = new TaskEvents(List.of(event));
    TaskEvents many = new TaskEvents(Collections.nCopies(500, event));

    int ofOne = database.statementsOf(() -> publication.publish(one));
    int ofMany = database.statementsOf(() -> publication.publish(many));

    assertThat(ofMany).isEqualTo(ofOne).isBetween(1, 6);
    assertThat(database.count("hook_pending", "topic_id = '" + TaskTopic.ID + "'")).isEqualTo(1002);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void theTopicIsThereFromTheStart(QueueDatabase database) {
    assertThat(
            database.count(
                "hook_topic",
                "id = '"
                    + TaskTopic.ID
                    + "' AND name = '"
                    + TaskTopic.NAME
                    + "' AND domain = 'urn:belfry'"))
        .isEqualTo(1);
  }

  private static List<String> publish(QueueDatabase database, TaskEvent... events) {
    FanOuts fanOuts = new FanOuts(database.jdbi(), NOON);
    TaskPublication publication = publication(database, fanOuts);
    database.inTransaction(() -> publication.publish(new TaskEvents(List.of(events))));
    return fanOuts.titles();
  }

  private static TaskPublication publication(QueueDatabase database, FanOuts fanOuts) {
    return new TaskPublication(
        fanOuts.addressed(), new Administrators(database.jdbi(), new DemoMode(false)));
  }

  private static List<Long> told(QueueDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT owner_id FROM hook_pending WHERE owner_id > 0")
                    .mapTo(Long.class)
                    .list());
  }

  private static void subscribe(
      QueueDatabase database, long owner, String method, boolean withEndpoint) {
    UUID id = UUID.randomUUID();
    @Nullable UUID endpoint = withEndpoint ? id : null;
    database
        .jdbi()
        .useHandle(
            handle -> {
              if (withEndpoint) {
                handle.execute(
                    "INSERT INTO hook_endpoint (id, owner_id, url, secret, created_at)"
                        + " VALUES (?, ?, 'http://localhost/', 's', ?)",
                    id,
                    owner,
                    NOON);
              }
              handle
                  .createUpdate(
                      "INSERT INTO hook_subscription (id, topic_id, owner_id, subscriber,"
                          + " delivery_method, delivery_channel, state, authentication_state,"
                          + " endpoint_id, created_at, updated_at, version) VALUES (:id, :topic,"
                          + " :owner, '/', :method, 'inbox', 'active', 'authenticated',"
                          + " CAST(:endpoint AS UUID), :now, :now, 1)")
                  .bind("id", id)
                  .bind("topic", TaskTopic.ID)
                  .bind("owner", owner)
                  .bind("method", method)
                  .bindByType("endpoint", endpoint, UUID.class)
                  .bind("now", NOON)
                  .execute();
            });
    if (withEndpoint) {
      new EndpointLanes(database.jdbi()).add(List.of(id));
    }
  }

  private static void user(QueueDatabase database, long id, String roles) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO auth_user (id, name, roles, demo, created_at, version)"
                        + " VALUES (?, ?, ?, FALSE, ?, 1)",
                    id,
                    "user" + id,
                    roles,
                    NOON));
  }
}
