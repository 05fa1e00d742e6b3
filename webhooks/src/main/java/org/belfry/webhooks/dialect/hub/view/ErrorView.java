package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.belfry.platform.problem.Problem;
import org.belfry.webhooks.attempt.FailureCause;
import org.belfry.webhooks.notification.Notification;
import org.jspecify.annotations.Nullable;

/** What went wrong: with a request, or with the delivery of a notification. */
@JsonbPropertyOrder({
  "id",
  "profile",
  "message",
  "statusCode",
  "type",
  "attributes",
  "remediation",
  "occurredAt",
  "links",
  "embedded"
})
public record ErrorView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    String message,
    @Nullable Integer statusCode,
    String type,
    Map<String, Object> attributes,
    @Nullable String remediation,
    String occurredAt,
    @JsonbProperty("_links") Map<String, Link> links,
    @JsonbProperty("_embedded") Errors embedded) {

  /** Nested errors. */
  public record Errors(List<ErrorView> errors) {}

  /** The body of an answer that tells of an error. */
  @JsonbPropertyOrder({"profile", "error"})
  public record Response(
      @JsonbProperty("_profile") String profile, @JsonbProperty("_error") ErrorView error) {}

  public static Response response(String id, Problem problem, Instant now, HubUris uris) {
    return new Response(Profile.ERROR, of(id, problem, now, uris));
  }

  private static ErrorView of(String id, Problem problem, Instant now, HubUris uris) {
    List<ErrorView> causes =
        problem.causes().stream()
            .map(cause -> of(UUID.randomUUID().toString(), cause, now, uris))
            .toList();
    return new ErrorView(
        id,
        Profile.ERROR,
        problem.message(),
        problem.status(),
        problem.type(),
        new TreeMap<>(problem.attributes()),
        problem.remedy(),
        Moment.print(now),
        describedBy(uris),
        new Errors(causes));
  }

  /** One reason why a notification expired or failed; the same every time it is printed. */
  public static ErrorView of(Notification notification, FailureCause cause, HubUris uris) {
    String id = "%s %s %s".formatted(notification.id(), cause.cause(), cause.status());
    return new ErrorView(
        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
        Profile.ERROR,
        cause.detail() == null ? cause.cause() : cause.detail(),
        cause.status(),
        cause.cause(),
        Map.of("attempts", cause.attempts()),
        null,
        Moment.print(cause.lastAt()),
        describedBy(uris),
        new Errors(List.of()));
  }

  /** Where the document of this dialect tells what errors consist of. */
  static Map<String, Link> describedBy(HubUris uris) {
    return Link.map("describedby", uris.apiDoc() + "#/components/schemas/error");
  }
}
