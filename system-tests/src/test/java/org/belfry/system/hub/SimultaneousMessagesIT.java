package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/** Messages that are published at the same time may share a transaction, but nothing else. */
@OnEveryDatabase
class SimultaneousMessagesIT {
  private static final int CLIENTS = 8;
  private static final int MESSAGES = 120;

  private final HubClient alice;
  private final HubClient bob;
  private final Http administration;
  private final String topic;
  private final String entity = "https://example.com/orders/" + UUID.randomUUID();

  SimultaneousMessagesIT(Belfry belfry) {
    alice = belfry.hub("demo-alice");
    bob = belfry.hub("demo-bob");
    administration = belfry.api("demo-admin");
    topic = alice.newTopic();
  }

  @Test
  void eachReachesItsOwnSubscriptionsOnce() {
    String both = alice.pull(topic);
    String entitled = bob.pull(topic);
    String another = bob.newTopic();
    String other = bob.pull(another);
    administration
        .post("/entitlements", "{\"entity\": \"%s\", \"user\": \"bob\"}".formatted(entity))
        .expect(201);

    List<Answer> answers =
        atOnce(
            i ->
                switch (i % 4) {
                  case 0 -> alice.publish(topic, body(i));
                  case 1 -> alice.http().post("/messages", aboutEntity(body(i)));
                  case 2 -> alice.publish(another, body(i));
                  default -> alice.publish(UUID.randomUUID().toString(), body(i));
                });

    assertThat(statuses(answers, 0)).containsOnly(202);
    assertThat(statuses(answers, 1)).containsOnly(202);
    assertThat(statuses(answers, 2)).containsOnly(202);
    assertThat(statuses(answers, 3)).containsOnly(422);
    assertThat(answers.stream().filter(answer -> answer.status() == 202).map(Answer::id))
        .doesNotHaveDuplicates();
    assertThat(received(alice, both)).containsExactlyElementsOf(numbers(Set.of(0)));
    assertThat(received(bob, entitled)).containsExactlyElementsOf(numbers(Set.of(0, 1)));
    assertThat(received(bob, other)).containsExactlyElementsOf(numbers(Set.of(2)));
  }

  @Test
  void oneKeyStoresOneMessageHoweverManyComeWithIt() {
    String subscription = alice.pull(topic);
    Http once = alice.http().with("Idempotency-Key", UUID.randomUUID());

    List<Answer> answers =
        atOnce(
            i ->
                i % 4 == 0
                    ? alice.publish(topic, body(i))
                    : once.post("/messages", HubClient.message(topic, body(-1))));

    assertThat(answers).extracting(Answer::status).containsOnly(202);
    assertThat(
            IntStream.range(0, MESSAGES)
                .filter(i -> i % 4 != 0)
                .mapToObj(i -> answers.get(i).text())
                .distinct())
        .hasSize(1);
    assertThat(received(alice, subscription))
        .containsExactlyElementsOf(
            IntStream.range(-1, MESSAGES).filter(i -> i == -1 || i % 4 == 0).boxed().toList());
  }

  private static List<Answer> atOnce(IntFunction<Answer> request) {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      return IntStream.range(0, MESSAGES)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.apply(i), clients))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      clients.shutdownNow();
    }
  }

  private static List<Integer> statuses(List<Answer> answers, int kind) {
    return IntStream.range(0, MESSAGES)
        .filter(i -> i % 4 == kind)
        .mapToObj(i -> answers.get(i).status())
        .toList();
  }

  private static List<Integer> numbers(Set<Integer> kinds) {
    return IntStream.range(0, MESSAGES).filter(i -> kinds.contains(i % 4)).boxed().toList();
  }

  /** Numbers of the messages that wait to be pulled, sorted. */
  private static List<Integer> received(HubClient subscriber, String subscription) {
    return subscriber
        .get("/subscriptions/" + subscription + "/notifications?limit=" + MESSAGES)
        .items()
        .stream()
        .map(SimultaneousMessagesIT::number)
        .sorted()
        .toList();
  }

  private static int number(JsonObject notification) {
    return notification.getJsonObject("body").getInt("n");
  }

  private static String body(int number) {
    return String.format(Locale.ROOT, "{\"n\": %d}", number);
  }

  private String aboutEntity(String body) {
    return """
        {"body": %s, "_links": {"apiture:topic": {"href": "%s"},
                                "apiture:entity": {"href": "%s"}}}"""
        .formatted(body, topic, entity);
  }
}
