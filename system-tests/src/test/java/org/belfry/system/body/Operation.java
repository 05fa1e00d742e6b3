package org.belfry.system.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.belfry.system.Belfry;

/**
 * An operation that takes an object in JSON.
 *
 * @param dialect by whose contract it answers
 * @param path with an id that may name nothing: bodies are read first
 * @param right a body that it takes
 * @param success the status of the answer to that
 */
public record Operation(String dialect, String method, String path, String right, int success) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String NOBODY = "01900000-0000-7000-8000-00000000dead";

  /** Those with which each dialect creates something, or marks as read what others created. */
  public static Stream<Operation> creations() {
    return Stream.of(
        new Operation("native", "POST", "/belfry/v1/tasks", "{\"title\":\"x\"}", 201),
        new Operation("native", "POST", "/belfry/v1/inbox/notifications", "{\"title\":\"x\"}", 201),
        new Operation(
            "hub",
            "POST",
            "/notifications/messages",
            "{\"body\":{},\"_links\":{\"apiture:topic\":{\"href\":"
                + "\"/notifications/topics/01900000-0000-7000-8000-000000000001\"}}}",
            202),
        new Operation("mywork", "POST", "/rest/mywork/1/notification", "{\"title\":\"x\"}", 200),
        new Operation("mywork", "POST", "/rest/mywork/latest/task", "{\"title\":\"x\"}", 200),
        new Operation(
            "spark",
            "POST",
            "/v1/notifications",
            "{\"D\":{\"Type\":\"General\",\"Message\":\"x\"}}",
            201),
        new Operation(
            "inbox", "POST", "/api/notifications", "{\"notification_ids\":[],\"type\":\"x\"}", 200),
        new Operation(
            "marketplace",
            "POST",
            "/api/marketplace/v2/customer/tasks",
            "{\"task\":{\"customer_ref\":\"x\"}}",
            201));
  }

  /** Others, whose bodies are read before it is found that there is nothing to do. */
  public static Stream<Operation> others() {
    return Stream.of(
        other("native", "PATCH", "/belfry/v1/tasks/" + NOBODY),
        other("native", "PUT", "/belfry/v1/tasks/" + NOBODY + "/position"),
        other("native", "POST", "/belfry/v1/tasks/" + NOBODY + "/time-entries"),
        other("native", "PUT", "/belfry/v1/receivers/body"),
        other("native", "POST", "/belfry/v1/inbox/reads"),
        other("native", "POST", "/belfry/v1/inbox/archivals"),
        other("native", "POST", "/belfry/v1/inbox/mutes"),
        other("native", "PUT", "/belfry/v1/inbox/quiet-hours"),
        other("native", "POST", "/belfry/v1/messages"),
        other("native", "POST", "/belfry/v1/tokens"),
        other("native", "POST", "/belfry/v1/api-keys"),
        other("native", "POST", "/belfry/v1/users"),
        other("native", "POST", "/belfry/v1/entitlements"),
        other("native", "POST", "/belfry/v1/application-links"),
        other("hub", "POST", "/notifications/topics"),
        other("hub", "POST", "/notifications/subscriptions"),
        other("hub", "PUT", "/notifications/subscriptions/" + NOBODY),
        other("hub", "PATCH", "/notifications/subscriptions/" + NOBODY),
        other("mywork", "POST", "/rest/mywork/1/notification/metadata"),
        other("mywork", "POST", "/rest/mywork/1/action"),
        other("mywork", "POST", "/rest/mywork/1/action/task"),
        other("mywork", "PUT", "/rest/mywork/1/timeout"),
        other("mywork", "PUT", "/rest/mywork/1/task/987654321"),
        other("mywork", "PUT", "/rest/mywork/1/task/987654321/position"),
        other("spark", "PUT", "/v1/notifications/20300101000000000000000001"),
        other("marketplace", "PUT", "/api/marketplace/v2/customer/tasks/987654321"),
        other("marketplace", "POST", "/api/marketplace/v2/worker/tasks/987654321/result"));
  }

  public static Stream<Operation> all() {
    return Stream.concat(creations(), others());
  }

  private static Operation other(String dialect, String method, String path) {
    return new Operation(dialect, method, path, "{}", 0);
  }

  /** The status where others have 422, which two dialects do not know. */
  int unprocessable() {
    return dialect.equals("mywork") || dialect.equals("spark") ? 400 : 422;
  }

  public HttpResponse<String> send(Belfry belfry, String token, String body) {
    return send(belfry, token, body.getBytes(UTF_8), "application/json");
  }

  HttpResponse<String> send(Belfry belfry, String token, byte[] body, String contentType) {
    HttpRequest request =
        HttpRequest.newBuilder(belfry.url().resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
            .header("Authorization", "Bearer " + token)
            .header("API-Key", "demo-key")
            .header("Content-Type", contentType)
            .timeout(PATIENCE)
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException unanswered) {
      throw new AssertionError(this + " was not answered", unanswered);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
