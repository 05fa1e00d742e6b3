package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.platform.json.JsonText;
import org.belfry.webhooks.attempt.FailureCause;
import org.belfry.webhooks.attempt.Prospect;
import org.belfry.webhooks.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification, by itself or in a collection.
 *
 * @param attempts how often it was pushed, while it is in the delivery queue
 * @param nextAttemptAt when it is pushed again, unless that waits for its endpoint to be mended
 */
@JsonbPropertyOrder({
  "id",
  "profile",
  "createdAt",
  "updatedAt",
  "state",
  "deliveryChannel",
  "deliveryMethod",
  "attempts",
  "nextAttemptAt",
  "body",
  "links",
  "embedded"
})
public record NotificationView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    String createdAt,
    String updatedAt,
    String state,
    @Nullable String deliveryChannel,
    @Nullable String deliveryMethod,
    @Nullable Integer attempts,
    @Nullable String nextAttemptAt,
    JsonObject body,
    @JsonbProperty("_links") Map<String, Link> links,
    @JsonbProperty("_embedded") ErrorView.@Nullable Errors embedded) {

  public static NotificationView of(Notification notification, HubUris uris) {
    return of(notification, null, null, null, null, null, uris);
  }

  /** One that waits to be pushed, with what its last attempt came to. */
  public static NotificationView queued(
      Notification notification, Prospect prospect, HubUris uris) {
    FailureCause last = prospect.lastFailure();
    return of(
        notification,
        null,
        null,
        notification.attempts(),
        prospect.nextAttemptAt(),
        last == null ? null : new ErrorView.Errors(List.of(ErrorView.of(notification, last, uris))),
        uris);
  }

  /** As a topic lists it: with its channel and method. */
  public static NotificationView inTopic(Notification notification, HubUris uris) {
    return of(
        notification,
        notification.deliveryChannel(),
        notification.deliveryMethod(),
        null,
        null,
        null,
        uris);
  }

  /**
   * One that expired or failed.
   *
   * @param causes why its attempts did not succeed, each distinct cause once
   */
  public static NotificationView failed(
      Notification notification, List<FailureCause> causes, HubUris uris) {
    List<ErrorView> errors =
        Stream.concat(causes.stream(), end(notification, causes))
            .map(cause -> ErrorView.of(notification, cause, uris))
            .toList();
    return of(notification, null, null, null, null, new ErrorView.Errors(errors), uris);
  }

  /** What ended it without an attempt, such as the deletion of its subscription. */
  private static Stream<FailureCause> end(Notification notification, List<FailureCause> causes) {
    return Optional.ofNullable(notification.cause()).stream()
        .filter(end -> causes.stream().noneMatch(cause -> cause.cause().equals(end)))
        .map(end -> new FailureCause(end, null, null, 0, notification.updatedAt()));
  }

  private static NotificationView of(
      Notification notification,
      @Nullable String channel,
      @Nullable String method,
      @Nullable Integer attempts,
      @Nullable Instant nextAttemptAt,
      ErrorView.@Nullable Errors errors,
      HubUris uris) {
    return new NotificationView(
        notification.id().toString(),
        Profile.NOTIFICATION,
        Moment.print(notification.createdAt()),
        Moment.print(notification.updatedAt()),
        notification.state().code(),
        channel,
        method,
        attempts,
        nextAttemptAt == null ? null : Moment.print(nextAttemptAt),
        JsonText.stored(notification.body()).asJsonObject(),
        links(notification, uris),
        errors);
  }

  private static Map<String, Link> links(Notification notification, HubUris uris) {
    NotificationCollection collection = NotificationCollection.of(notification);
    String self = uris.of(collection.path()) + "/" + notification.id();
    return Link.map(
        "self",
        self,
        Link.TOPIC,
        uris.topic(notification.topicId()),
        Link.SUBSCRIPTION,
        uris.subscription(notification.subscriptionId()),
        Link.ENTITY,
        notification.entity(),
        Link.ACKNOWLEDGE,
        collection == NotificationCollection.PULL
            ? uris.operation(NotificationCollection.RECEIVED.path(), "notification", self)
            : null);
  }
}
