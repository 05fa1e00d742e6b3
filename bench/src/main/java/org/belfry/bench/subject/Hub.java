package org.belfry.bench.subject;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.belfry.bench.http.Connection;
import org.belfry.bench.http.Connections;
import org.belfry.bench.http.Reply;
import org.belfry.bench.load.ClosedLoad;

/** What a publisher and a subscriber ask of Belfry. */
public final class Hub implements AutoCloseable {
  private static final String HEADERS =
      """
      API-Key: demo-key\r
      Authorization: Bearer demo-alice\r
      Content-Type: application/json\r
      """;

  private static final int SUBSCRIBERS_AT_ONCE = 8;
  private static final Pattern COUNT = Pattern.compile("\"count\":(\\d+)");

  /** Makes the body that is published 1 kB. */
  private static final String PADDING = "x".repeat(970);

  private final Connections connections;

  public Hub(int port) {
    connections = new Connections(port);
  }

  public Connections connections() {
    return connections;
  }

  /** Gives the path of a new topic. */
  public String newTopic() throws IOException {
    return post(
            "/notifications/topics",
            """
            {"name": "%s", "domain": "urn:belfry:bench"}"""
                .formatted(UUID.randomUUID()))
        .expect(201)
        .location();
  }

  /** Subscribes {@code count} endpoints to a topic. */
  public void subscribe(String topic, int count, IntFunction<String> urls)
      throws ExecutionException, InterruptedException {
    ClosedLoad.run(
        SUBSCRIBERS_AT_ONCE,
        count,
        () ->
            number ->
                post("/notifications/subscriptions", push(topic, urls.apply(number))).expect(201));
  }

  /** Subscribes {@code count} clients that pull. */
  public void subscribeToPull(String topic, int count)
      throws ExecutionException, InterruptedException {
    ClosedLoad.run(
        SUBSCRIBERS_AT_ONCE,
        count,
        () ->
            number ->
                post("/notifications/subscriptions", subscription(topic, "pull", "")).expect(201));
  }

  /** The request that publishes a message of 1 kB with this number. */
  public static byte[] publication(String topic, int number) {
    return Connection.request(
        "POST",
        "/notifications/messages",
        HEADERS,
        String.format(
            Locale.ROOT,
            """
        {"body":{"seq":%d,"padding":"%s"},"_links":{"apiture:topic":{"href":"%s"}}}""",
            number,
            PADDING,
            topic));
  }

  public Reply get(String path) throws IOException {
    return connections.exchange(Connection.request("GET", path, HEADERS, ""));
  }

  /** How many deliveries are not done. */
  public long queued() throws IOException {
    Matcher count = COUNT.matcher(get("/notifications/deliveryQueue?limit=1").expect(200).body());
    if (!count.find()) {
      throw new IllegalStateException("The delivery queue told no count.");
    }
    return Long.parseLong(count.group(1));
  }

  public Reply post(String path, String body) throws IOException {
    return connections.exchange(Connection.request("POST", path, HEADERS, body));
  }

  private static String push(String topic, String url) {
    return subscription(
        topic,
        "push",
        """
        "endpoint": {"token": "endpoint-token", "recipientUrl": "%s"},"""
            .formatted(url));
  }

  private static String subscription(String topic, String method, String endpoint) {
    return """
        {"deliveryMethod": "%s", "deliveryChannel": "web", "state": "active", %s
         "_links": {"apiture:topic": {"href": "%s"},
                    "apiture:subscriber": {"href": "urn:belfry:bench"}}}"""
        .formatted(method, endpoint, topic);
  }

  @Override
  public void close() throws IOException {
    connections.close();
  }
}
