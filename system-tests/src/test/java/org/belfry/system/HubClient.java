package org.belfry.system;

import java.net.URI;
import java.util.UUID;
import org.belfry.system.endpoint.Endpoint;

/** One user of the hub: what its applications do most, in a line each. */
public final class HubClient {
  private final Http http;

  private HubClient(Http http) {
    this.http = http;
  }

  static HubClient of(URI belfry, String token) {
    return new HubClient(
        Http.at(belfry.resolve("/notifications"))
            .with("API-Key", "demo-key")
            .with("Authorization", "Bearer " + token)
            .with("Accept", "application/hal+json"));
  }

  /** For anything that has no line here. */
  public Http http() {
    return http;
  }

  public Answer get(String path, Object... parameters) {
    return http.get(path, parameters);
  }

  /** Makes a topic of a name that nothing else has. */
  public String newTopic() {
    return http.post("/topics", topic("Topic-" + UUID.randomUUID())).expect(201).id();
  }

  /** Subscribes; {@code endpoint} has seen the OPTIONS request when this returns. */
  public Subscription push(String topicId, Endpoint endpoint) {
    return push(topicId, endpoint.url());
  }

  public Subscription push(String topicId, URI endpoint) {
    Answer answer = http.post("/subscriptions", pushSubscription(topicId, endpoint)).expect(201);
    return new Subscription(answer.id(), answer.string("/endpoint/secret"), answer.etag());
  }

  /** Subscribes to be pulled, and gives the subscription's id. */
  public String pull(String topicId) {
    return http.post("/subscriptions", pullSubscription(topicId)).expect(201).id();
  }

  public Answer publish(String topicId, String body) {
    return http.post("/messages", message(topicId, body));
  }

  public static String topic(String name) {
    return """
        {"name": "%s", "domain": "urn:belfry:test"}"""
        .formatted(name);
  }

  public static String message(String topicId, String body) {
    return """
        {"body": %s, "_links": {"apiture:topic": {"href": "%s"}}}"""
        .formatted(body, topicId);
  }

  public static String pushSubscription(String topicId, URI endpoint) {
    return """
        {"deliveryMethod": "push", "deliveryChannel": "web", "state": "active",
         "endpoint": {"token": "endpoint-token", "recipientUrl": "%s"},
         "subscriberContent": {"customer": "4711"},
         "_links": {"apiture:topic": {"href": "%s"},
                    "apiture:subscriber": {"href": "https://example.com/users/4711"}}}"""
        .formatted(endpoint, topicId);
  }

  public static String pullSubscription(String topicId) {
    return """
        {"deliveryMethod": "pull", "deliveryChannel": "web", "state": "active",
         "_links": {"apiture:topic": {"href": "%s"},
                    "apiture:subscriber": {"href": "https://example.com/users/4711"}}}"""
        .formatted(topicId);
  }
}
