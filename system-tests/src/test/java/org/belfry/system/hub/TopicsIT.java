package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;

/** createTopic, getTopics, getTopic, deleteTopic. */
@OnEveryDatabase
class TopicsIT {
  private final String name = "AccountCreated-" + UUID.randomUUID();
  private final Belfry belfry;
  private final HubClient alice;
  private final HubClient bob;
  private final Endpoints endpoints;

  TopicsIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    this.endpoints = endpoints;
    alice = belfry.hub("demo-alice");
    bob = belfry.hub("demo-bob");
  }

  @Test
  void aNewTopicIsAnsweredWithItsAddressAndEntityTag() {
    Answer created = alice.http().post("/topics", HubClient.topic(name)).expect(201);

    assertThat(created.header("Location")).endsWith("/notifications/topics/" + created.id());
    assertThat(created.header("Content-Type")).startsWith("application/hal+json");
    assertThat(created.etag()).matches("\"[^\"]+\"");
    assertThat(created.string("/_profile")).contains("topic");
    assertThat(created.string("/createdAt"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(created.string("/updatedAt")).isEqualTo(created.string("/createdAt"));
    assertThat(created.string("/name")).isEqualTo(name);
    assertThat(created.string("/domain")).isEqualTo("urn:belfry:test");
    assertThat(created.string("/_links/self/href")).isEqualTo(created.header("Location"));

    Answer read = alice.get("/topics/" + created.id()).expect(200);
    assertThat(read.json()).isEqualTo(created.json());
    assertThat(read.etag()).isEqualTo(created.etag());
  }

  @Test
  void topicsAreSharedByAll() {
    String id = alice.newTopic();

    bob.get("/topics/" + id).expect(200);
  }

  @Test
  void othersMayNotDeleteIt() {
    String id = alice.newTopic();

    Answer refused = Errors.assertError(bob.http().delete("/topics/" + id), 403);

    assertThat(refused.string("/_error/type")).isEqualTo("notTopicOwner");
    alice.get("/topics/" + id).expect(200);
    belfry.hub("demo-admin").http().delete("/topics/" + id).expect(204);
  }

  @Test
  void theTopicOfAUserWhoIsNoMoreStays() {
    Person person = Person.of(belfry);
    String id = person.hub().newTopic();

    belfry.api("demo-admin").delete("/users/" + person.name()).expect(204);

    alice.get("/topics/" + id).expect(200);
    Errors.assertError(alice.http().delete("/topics/" + id), 403);
    belfry.hub("demo-admin").http().delete("/topics/" + id).expect(204);
  }

  @Test
  void aTopicThatHasNotChangedIsNotSentAgain() {
    Answer topic = alice.get("/topics/" + alice.newTopic());
    Http unlessChanged = alice.http().with("If-None-Match", topic.etag());

    Answer unchanged = unlessChanged.get("/topics/" + topic.id()).expect(304);

    assertThat(unchanged.text()).isEmpty();
    alice.http().with("If-None-Match", "\"other\"").get("/topics/" + topic.id()).expect(200);
  }

  @Test
  void aTopicLeadsToItsSubscriptions() {
    String topic = alice.newTopic();
    String subscription = alice.pull(topic);

    String link = alice.get("/topics/" + topic).string("/_links/apiture:subscriptions/href");

    assertThat(alice.http().get(link).expect(200).ids()).containsExactly(subscription);
    assertThat(alice.get("/topics/" + topic).ids()).containsExactly(subscription);
  }

  @Test
  void nameAndDomainTogetherAreUnique() {
    alice.http().post("/topics", HubClient.topic(name)).expect(201);

    Answer conflict = bob.http().post("/topics", HubClient.topic(name)).expect(409);

    Errors.assertError(conflict, 409);
    assertThat(conflict.string("/_error/message")).contains(name);
  }

  @Test
  void aTopicWithoutNameAndDomainIsRefusedForBothAtOnce() {
    Answer refused = alice.http().post("/topics", "{}").expect(422);

    Errors.assertError(refused, 422);
    assertThat(refused.objects("/_error/_embedded/errors")).hasSize(2);
  }

  @Test
  void aTopicThatIsNoObjectIsRefused() {
    Errors.assertError(alice.http().post("/topics", "[]"), 400);
    Errors.assertError(alice.http().post("/topics", "{\"name\":"), 400);
    Errors.assertError(alice.http().post("/topics", ""), 400);
  }

  @Test
  void aNameOfAnotherTypeIsRefused() {
    Answer refused = alice.http().post("/topics", "{\"name\": 17, \"domain\": \"d\"}");

    assertThat(refused.status()).isIn(400, 422);
    Errors.assertError(refused, refused.status());
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    Errors.assertError(alice.http().post("/topics", HubClient.topic("n".repeat(256))), 422);
  }

  @Test
  void anUnknownTopicIsNotFound() {
    Errors.assertError(alice.get("/topics/" + UUID.randomUUID()), 404);
    Errors.assertError(alice.get("/topics/no-uuid"), 404);
    Errors.assertError(alice.http().delete("/topics/" + UUID.randomUUID()), 404);
  }

  @Test
  void aDeletedTopicIsGoneWithItsSubscriptionsButNotWithWhatWasAccepted() {
    Endpoint endpoint = endpoints.open();
    String topic = alice.newTopic();
    String pulled = alice.pull(topic);
    String pushed = alice.push(topic, endpoint).id();
    alice.publish(topic, "{\"last\": true}").expect(202);

    assertThat(alice.http().delete("/topics/" + topic).expect(204).text()).isEmpty();

    alice.get("/topics/" + topic).expect(404);
    alice.get("/subscriptions/" + pulled).expect(404);
    alice.get("/subscriptions/" + pushed).expect(404);
    Errors.assertError(alice.publish(topic, "{}"), 422);
    assertThat(endpoint.awaitDelivery().json().getJsonObject("body").getBoolean("last")).isTrue();
    assertThat(alice.get("/pullNotifications", "topic", topic).expect(200).ids()).hasSize(1);
  }

  @Test
  void aTopicIsOnlyDeletedByThoseWhoKnowItsLatestState() {
    Answer topic = alice.get("/topics/" + alice.newTopic());
    String path = "/topics/" + topic.id();

    Errors.assertError(alice.http().with("If-Match", "\"stale\"").delete(path), 412);
    alice.http().with("If-Match", topic.etag()).delete(path).expect(204);
  }

  @Test
  void aTopicIsImmutable() {
    String path = "/topics/" + alice.newTopic();

    assertThat(alice.http().put(path, HubClient.topic(name)).expect(405).header("Allow"))
        .contains("GET")
        .contains("DELETE");
  }
}
