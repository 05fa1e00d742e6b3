package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several clients want the same at the same moment. */
@OnEveryDatabase
class ConcurrencyIT {
  private static final int CLIENTS = 8;

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final HubClient alice;

  ConcurrencyIT(Belfry belfry) {
    alice = belfry.hub("demo-alice");
  }

  @AfterEach
  void stopClients() {
    clients.shutdownNow();
  }

  @Test
  void oneOfManyCreatesATopicAndAllOthersAreToldThatItExists() throws Exception {
    String topic = HubClient.topic("Race-" + UUID.randomUUID());

    List<Answer> answers = atOnce(() -> alice.http().post("/topics", topic));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void aRequestRepeatedAtOnceIsStoredOnceAndAnsweredTheSame() throws Exception {
    String topic = alice.newTopic();
    String subscription = alice.pull(topic);
    Http once = alice.http().with("Idempotency-Key", UUID.randomUUID());

    List<Answer> answers =
        atOnce(() -> once.post("/messages", HubClient.message(topic, "{\"n\": 1}")));

    assertThat(answers).allMatch(answer -> answer.status() == 202);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
    assertThat(notifications(subscription)).hasSize(1);
  }

  @Test
  void aNotificationAcknowledgedByManyIsReceivedOnce() throws Exception {
    String topic = alice.newTopic();
    String subscription = alice.pull(topic);
    alice.publish(topic, "{}").expect(202);
    String notification = notifications(subscription).get(0);

    List<Answer> answers =
        atOnce(() -> alice.http().post("/receivedNotifications?notification=" + notification));

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
  }

  @Test
  void publishingGoesOnWhileItsSubscriptionIsSwitchedOffAndOn() throws Exception {
    String topic = alice.newTopic();
    String subscription = alice.pull(topic);

    List<Answer> answers =
        atOnce(
            Stream.concat(
                    Stream.of("/inactiveSubscriptions", "/activeSubscriptions")
                        .map(path -> call(path + "?subscription=" + subscription, "")),
                    Collections.nCopies(
                        CLIENTS - 2, call("/messages", HubClient.message(topic, "{}")))
                        .stream())
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(200, 202);
    assertThat(notifications(subscription)).hasSizeLessThanOrEqualTo(CLIENTS - 2);
  }

  @Test
  void aTopicDeletedWhileOthersSubscribeLeavesNoSubscriptionBehind() throws Exception {
    String topic = alice.newTopic();
    Callable<Answer> deletion = () -> alice.http().delete("/topics/" + topic);

    List<Answer> answers =
        atOnce(
            Stream.concat(
                    Stream.of(deletion),
                    Collections.nCopies(
                        CLIENTS - 1, call("/subscriptions", HubClient.pullSubscription(topic)))
                        .stream())
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).isSubsetOf(204, 201, 422);
    assertThat(alice.get("/subscriptions", "topic", topic).items()).isEmpty();
  }

  private Callable<Answer> call(String path, String body) {
    return () -> body.isEmpty() ? alice.http().post(path) : alice.http().post(path, body);
  }

  private List<Answer> atOnce(Callable<Answer> call) throws Exception {
    return atOnce(Collections.nCopies(CLIENTS, call));
  }

  private List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : clients.invokeAll(calls)) {
      answers.add(answer.get());
    }
    return answers;
  }

  private List<String> notifications(String subscription) {
    return alice.get("/subscriptions/" + subscription + "/notifications").expect(200).ids();
  }
}
