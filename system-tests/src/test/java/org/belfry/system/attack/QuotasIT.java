package org.belfry.system.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.belfry.system.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** What one user has is bounded, also when it is asked for all at once. */
@Isolated("others would take the processors that are measured")
@ExtendWith(Equipment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuotasIT {
  private static final int LIMIT = 5;

  /** Fewer than a node has connections: they wait for one another with one each. */
  private static final int AT_ONCE = 12;

  private static final int BACKLOG = 10;
  private static final int HANDSHAKES = 4;

  /** Of the server, 200, and some. */
  private static final int MORE_THAN_THREADS = 230;

  /** Those that wait, and what a server starts besides. */
  private static final int MORE_THREADS = 100;

  private final Belfry belfry =
      Belfry.start(
          Database.H2,
          Map.of(
              "belfry.limits.topics-per-user", String.valueOf(LIMIT),
              "belfry.limits.subscriptions-per-user", String.valueOf(LIMIT),
              "belfry.limits.pull-backlog-per-user", String.valueOf(BACKLOG),
              "belfry.limits.handshakes-per-user", String.valueOf(HANDSHAKES),
              "belfry.topics.delete", "anyone"));

  @AfterAll
  void stop() {
    belfry.close();
  }

  @Test
  void nobodyHasMoreTopicsThanTheyMay() {
    HubClient person = Person.of(belfry).hub();

    List<Answer> answers =
        atOnce(
            AT_ONCE, () -> person.http().post("/topics", HubClient.topic("t" + UUID.randomUUID())));

    assertThat(statuses(answers)).isEqualTo(Map.of(201, (long) LIMIT, 422, (long) AT_ONCE - LIMIT));
    Answer refused = person.http().post("/topics", HubClient.topic("one more")).expect(422);
    assertThat(refused.string("/_error/type")).isEqualTo("tooManyTopics");
    assertThat(refused.string("/_error/remediation")).contains("belfry.limits.topics-per-user");
    assertThat(refused.number("/_error/attributes/limit")).isEqualTo(LIMIT);
  }

  @Test
  void nobodyHasMoreSubscriptionsThanTheyMay() {
    HubClient person = Person.of(belfry).hub();
    String topic = person.newTopic();

    List<Answer> answers =
        atOnce(
            AT_ONCE, () -> person.http().post("/subscriptions", HubClient.pullSubscription(topic)));

    assertThat(statuses(answers)).isEqualTo(Map.of(201, (long) LIMIT, 422, (long) AT_ONCE - LIMIT));
    assertThat(person.publish(topic, "{}").expect(202).number("/notifications")).isEqualTo(LIMIT);
    String one = person.get("/subscriptions", "topic", topic).ids().get(0);
    person.http().delete("/subscriptions/" + one).expect(204);
    person.pull(topic);
  }

  @Test
  void administratorsMayHaveMore() {
    HubClient administrator = belfry.hub("demo-admin");

    for (int i = 0; i <= LIMIT; i++) {
      administrator.pull(administrator.newTopic());
    }
  }

  @Test
  void whoLetsTooMuchWaitGetsNothingMoreAndIsTold() {
    HubClient publisher = Person.of(belfry).hub();
    Person subscriber = Person.of(belfry);
    String topic = publisher.newTopic();
    String subscription = subscriber.hub().pull(topic);
    for (int i = 0; i < BACKLOG; i++) {
      publisher.publish(topic, "{}").expect(202);
    }

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(subscriber.hub().get("/subscriptions/" + subscription).text())
                    .contains("pullBacklogFull"));

    assertThat(publisher.publish(topic, "{}").expect(202).number("/notifications")).isZero();
    assertThat(subscriber.api().get("/inbox/notifications").expect(200).text())
        .contains("PullBacklogFull");
    String activation = "/activeSubscriptions?subscription=" + subscription;
    assertThat(subscriber.hub().http().post(activation).expect(422).text())
        .contains("pullBacklogFull");
    List<String> waiting = subscriber.hub().get("/pullNotifications").ids();
    assertThat(waiting).hasSize(BACKLOG);
    subscriber.hub().http().delete("/pullNotifications/" + waiting.get(0)).expect(204);
    subscriber.hub().http().post(activation).expect(200);
    assertThat(publisher.publish(topic, "{}").expect(202).number("/notifications")).isEqualTo(1);
  }

  @Test
  void anOperatorCanLetAnyoneDeleteTopics() {
    String topic = Person.of(belfry).hub().newTopic();

    Person.of(belfry).hub().http().delete("/topics/" + topic).expect(204);
  }

  @Test
  void endpointsThatNeverAnswerHoldUpFewRequests() throws IOException {
    HubClient attacker = Person.of(belfry).hub();
    String topic = attacker.newTopic();
    try (ServerSocket silent =
        new ServerSocket(0, 2 * MORE_THAN_THREADS, InetAddress.getLoopbackAddress())) {
      String subscription =
          HubClient.pushSubscription(
              topic, URI.create("http://localhost:" + silent.getLocalPort() + "/"));

      // The first burst of its life has a server make all its threads, whatever is asked.
      overwhelm(attacker, subscription);

      Vitals.during(belfry, () -> overwhelm(attacker, subscription)).bearable(MORE_THREADS);
    }
  }

  /** Subscribes more often at once than the server has threads; few may wait for the answer. */
  private static void overwhelm(HubClient attacker, String subscription) {
    List<Answer> answers =
        atOnce(MORE_THAN_THREADS, () -> attacker.http().post("/subscriptions", subscription));
    assertThat(statuses(answers))
        .isEqualTo(Map.of(422, (long) HANDSHAKES, 429, (long) MORE_THAN_THREADS - HANDSHAKES));
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .allMatch(answer -> answer.header("Retry-After").equals("1"))
        .allMatch(answer -> answer.text().contains("tooManyHandshakes"));
  }

  private static List<Answer> atOnce(int count, Supplier<Answer> request) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Future<Answer>> answers =
          IntStream.range(0, count).mapToObj(i -> threads.submit(request::get)).toList();
      return answers.stream().map(QuotasIT::result).toList();
    } finally {
      threads.shutdown();
    }
  }

  private static Answer result(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  private static Map<Integer, Long> statuses(List<Answer> answers) {
    return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
  }
}
