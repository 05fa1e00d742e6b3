package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.submission.SubmittedNotification;
import org.belfry.platform.json.JsonBody;
import org.belfry.platform.problem.InvalidField;

/** Reads what clients send. */
final class NotificationSubmissions {
  private NotificationSubmissions() {}

  /**
   * @throws org.belfry.platform.problem.Problem 422 if the status is none
   */
  static SubmittedNotification of(NotificationBody body) {
    ItemBody item = body.item() == null ? ItemBody.NONE : body.item();
    return new SubmittedNotification(
        body.id() == null || body.id() == 0 ? null : body.id(),
        new Notice(
            new Content(type(body), Objects.toString(body.title(), ""), body.description(), null),
            new Links(body.url() == null ? item.url() : body.url(), null),
            new Origin(
                body.application(),
                body.applicationLinkId(),
                null,
                body.entity(),
                body.action(),
                body.globalId()),
            new Subject(
                item.title(), item.url(), item.iconUrl(), body.groupingId(), body.aggregateKey()),
            body.metadata()),
        body.read(),
        body.pinned(),
        body.status() == null ? null : progress(body.status()),
        JsonBody.moment("created", body.created()),
        JsonBody.moment("updated", body.updated()));
  }

  /**
   * The status that a text names.
   *
   * @throws InvalidField if it is none
   */
  static Progress progress(String text) {
    return Stream.of(Progress.values())
        .filter(progress -> progress.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidField(
                    "valueNotAllowed", "status", text, "is TODO or DONE", "Send one of these."));
  }

  /** The same of a body that is nothing else. */
  static Progress progress(JsonValue body) {
    return progress(body instanceof JsonString text ? text.getString() : body.toString());
  }

  /** The event in a word, for the dialects that have one for it. */
  private static String type(NotificationBody body) {
    String type =
        Stream.of(body.entity(), body.action())
            .filter(Objects::nonNull)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("."));
    return type.isEmpty() || type.length() > 255 ? Content.GENERAL : type;
  }
}
