package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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

/** Subscriptions whose messages are pushed into the subscriber's own inbox. */
@OnEveryDatabase
class InboxChannelIT {
  private final Belfry belfry;
  private final Person anna;
  private final HubClient hub;
  private final Endpoints endpoints;
  private final String topic;

  InboxChannelIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    this.endpoints = endpoints;
    anna = Person.of(belfry);
    hub = anna.hub();
    topic = hub.newTopic();
  }

  @Test
  void aMessageIsInTheInboxAndReceivedAsSoonAsItIsPublished() {
    Answer subscription = subscribe(anna);
    assertThat(subscription.string("/state")).isEqualTo("active");
    assertThat(subscription.string("/authenticationState")).isEqualTo("authenticated");
    assertThat(subscription.has("/endpoint")).isFalse();

    hub.publish(topic, "{\"title\": \"Parcel sent\", \"order\": 4711}").expect(202);

    JsonObject arrived = inbox(anna).objects("/items").get(0);
    assertThat(arrived.getString("title")).isEqualTo("Parcel sent");
    assertThat(arrived.getString("groupingId")).isEqualTo(topic);
    JsonObject data = arrived.getJsonObject("data");
    assertThat(data.getJsonObject("body").getInt("order")).isEqualTo(4711);
    Answer received = hub.get("/receivedNotifications/" + arrived.getString("id")).expect(200);
    assertThat(received.string("/state")).isEqualTo("received");
    assertThat(hub.get("/deliveryQueue", "topic", topic).number("/count")).isZero();
    assertThat(hub.get("/subscriptions/" + subscription.id() + "/notifications").ids())
        .containsExactly(arrived.getString("id"));
  }

  @Test
  void aMessageThatTellsPeopleNothingIsCalledAfterItsTopic() {
    subscribe(anna);
    String name = hub.get("/topics/" + topic).string("/name");

    hub.publish(topic, "{\"order\": 4711, \"title\": 7}").expect(202);

    assertThat(inbox(anna).string("/items/0/title")).isEqualTo(name);
  }

  @Test
  void everySubscriberGetsTheirOwn() {
    Person ben = Person.of(belfry);
    Person carl = Person.of(belfry);
    subscribe(anna);
    subscribe(ben);

    hub.publish(topic, "{}").expect(202);

    assertThat(unread(anna)).isEqualTo(1);
    assertThat(unread(ben)).isEqualTo(1);
    assertThat(unread(carl)).isZero();
    String annas = inbox(anna).string("/items/0/id");
    assertThat(annas).isNotEqualTo(inbox(ben).string("/items/0/id"));
    ben.hub().get("/receivedNotifications/" + annas).expect(404);
  }

  @Test
  void whoSubscribedTwiceGetsTwo() {
    subscribe(anna);
    subscribe(anna);

    hub.publish(topic, "{}").expect(202);

    assertThat(unread(anna)).isEqualTo(2);
  }

  @Test
  void otherSubscriptionsOfTheTopicAreServedToo() {
    Endpoint endpoint = endpoints.open();
    hub.push(topic, endpoint);
    hub.pull(topic);
    subscribe(anna);

    hub.publish(topic, "{}").expect(202);

    endpoint.awaitDelivery();
    assertThat(hub.get("/pullNotifications", "topic", topic).number("/count")).isEqualTo(1);
    assertThat(unread(anna)).isEqualTo(1);
  }

  @Test
  void anInactiveSubscriptionGetsNothing() {
    String id = subscribe(anna).id();

    hub.http().post("/inactiveSubscriptions?subscription=" + id).expect(200);
    hub.publish(topic, "{}").expect(202);
    assertThat(unread(anna)).isZero();

    hub.http().post("/activeSubscriptions?subscription=" + id).expect(200);
    hub.publish(topic, "{}").expect(202);
    assertThat(unread(anna)).isEqualTo(1);

    hub.http().delete("/subscriptions/" + id).expect(204);
    hub.publish(topic, "{}").expect(202);
    assertThat(unread(anna)).isEqualTo(1);
  }

  @Test
  void onlyWhoIsEntitledGetsAMessageAboutAnEntity() {
    Person ben = Person.of(belfry);
    subscribe(anna);
    subscribe(ben);
    String entity = "https://example.com/accounts/" + UUID.randomUUID();
    belfry
        .api("demo-admin")
        .post(
            "/entitlements", "{\"entity\": \"%s\", \"user\": \"%s\"}".formatted(entity, ben.name()))
        .expect(201);

    hub.http()
        .post(
            "/messages",
            """
            {"body": {}, "_links": {"apiture:topic": {"href": "%s"},
                                    "apiture:entity": {"href": "%s"}}}"""
                .formatted(topic, entity))
        .expect(202);

    assertThat(unread(anna)).isZero();
    assertThat(inbox(ben).string("/items/0/resourceUri")).isEqualTo(entity);
  }

  @Test
  void aRepeatedRequestWithItsKeyArrivesOnce() {
    subscribe(anna);
    Http once = hub.http().with("Idempotency-Key", UUID.randomUUID());

    once.post("/messages", HubClient.message(topic, "{}")).expect(202);
    once.post("/messages", HubClient.message(topic, "{}")).expect(202);

    assertThat(unread(anna)).isEqualTo(1);
  }

  @Test
  void aSubscriptionCanMoveIntoTheInboxAndOutOfIt() {
    Endpoint endpoint = endpoints.open();
    String path = "/subscriptions/" + hub.push(topic, endpoint).id();

    Answer moved = hub.http().patch(path, "{\"deliveryChannel\": \"inbox\"}").expect(200);
    assertThat(moved.string("/state")).isEqualTo("active");
    assertThat(moved.has("/endpoint")).isFalse();
    hub.publish(topic, "{}").expect(202);
    assertThat(unread(anna)).isEqualTo(1);
    assertThat(endpoint.deliveries()).isEmpty();

    Answer out = hub.http().patch(path, "{\"deliveryChannel\": \"web\"}").expect(200);
    assertThat(out.string("/state")).isEqualTo("inactive");
    assertThat(out.string("/authenticationState")).isEqualTo("unauthenticated");
    hub.publish(topic, "{}").expect(202);
    assertThat(unread(anna)).isEqualTo(1);
  }

  private Answer subscribe(Person person) {
    return person
        .hub()
        .http()
        .post(
            "/subscriptions",
            """
            {"deliveryMethod": "push", "deliveryChannel": "inbox",
             "_links": {"apiture:topic": {"href": "%s"},
                        "apiture:subscriber": {"href": "https://example.com/users/4711"}}}"""
                .formatted(topic))
        .expect(201);
  }

  private static Answer inbox(Person person) {
    return person.api().get("/inbox/notifications").expect(200);
  }

  private static int unread(Person person) {
    return person.api().get("/inbox/counts").expect(200).number("/unread");
  }
}
