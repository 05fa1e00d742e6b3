package org.belfry.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What is asked of a Belfry in demo mode that is warmed up: a little of everything, some times. */
record Rehearsal(HttpClient client, URI root) {
  private static final int ROUNDS = 25;

  /** There from the first start in demo mode on. */
  private static final String DEMO_TOPIC = "01900000-0000-7000-8000-000000000001";

  private static final String MESSAGE =
      """
      {"body": {"hello": "world"},
       "_links": {"apiture:topic": {"href": "/notifications/topics/%s"}}}
      """
          .formatted(DEMO_TOPIC);

  private static final List<Act> ACTS =
      List.of(
          Act.post("alice", "/notifications/messages", MESSAGE),
          Act.get("alice", "/notifications/topics"),
          Act.get("alice", "/notifications/subscriptions"),
          Act.get("alice", "/notifications/receivedNotifications"),
          Act.post("alice", "/belfry/v1/inbox/notifications", "{\"title\": \"Done\"}"),
          Act.get("alice", "/belfry/v1/inbox/notifications"),
          Act.get("alice", "/belfry/v1/inbox/counts"),
          Act.post("alice", "/belfry/v1/tasks", "{\"title\": \"Read\"}"),
          Act.get("alice", "/belfry/v1/tasks"),
          Act.get("alice", "/rest/mywork/latest/status/notification/count"),
          Act.get("alice", "/rest/mywork/latest/notification"),
          Act.get("alice", "/rest/mywork/latest/task"),
          Act.get("alice", "/v1/notifications"),
          Act.get("alice", "/api/notifications"),
          Act.post(
              "acme",
              "/api/marketplace/v2/customer/tasks",
              "{\"task\": {\"customer_ref\": \"1\", \"max_duration\": \"PT1S\"}}"),
          Act.get("acme", "/api/marketplace/v2/customer/tasks"),
          Act.get("alice", "/belfry/v1/receivers/demo"),
          Act.get("alice", "/health/ready"));

  /**
   * One request.
   *
   * @param body empty for none
   */
  private record Act(String method, String user, String path, String body) {
    static Act get(String user, String path) {
      return new Act("GET", user, path, "");
    }

    static Act post(String user, String path, String body) {
      return new Act("POST", user, path, body);
    }
  }

  static Rehearsal at(int port) {
    return new Rehearsal(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        URI.create("http://127.0.0.1:" + port));
  }

  /**
   * @throws IOException if Belfry does not do what is asked
   */
  void play() throws IOException, InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      for (Act act : ACTS) {
        play(act);
      }
    }
  }

  private void play(Act act) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(act.path()))
            .timeout(Duration.ofMinutes(1))
            .header("API-Key", "demo-key")
            .header("Authorization", "Bearer demo-" + act.user())
            .header("Content-Type", "application/json")
            .method(act.method(), BodyPublishers.ofString(act.body()))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(act + " was answered by " + answer.statusCode() + ": " + answer.body());
    }
  }
}
