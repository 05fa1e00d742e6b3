package org.belfry.notifications.notification;

import jakarta.json.JsonObject;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes notices into rows. */
final class NoticeColumns {
  private NoticeColumns() {}

  static Update bind(Update update, Notice notice) {
    Content content = notice.content();
    Links links = notice.links();
    Origin origin = notice.origin();
    Subject subject = notice.subject();
    return update
        .bind("type", content.type())
        .bind("title", content.title())
        .bind("description", content.description())
        .bind("data", text(content.data()))
        .bind("browserUri", links.browserUri())
        .bind("resourceUri", links.resourceUri())
        .bind("application", origin.application())
        .bind("applicationLinkId", origin.applicationLinkId())
        .bind("senderId", origin.senderId())
        .bind("entity", origin.entity())
        .bind("action", origin.action())
        .bind("globalId", origin.globalId())
        .bind("subjectTitle", subject.title())
        .bind("subjectUrl", subject.url())
        .bind("subjectIconUrl", subject.iconUrl())
        .bind("groupingId", subject.groupingId())
        .bind("aggregateKey", subject.aggregateKey())
        .bind("metadata", text(notice.metadata()));
  }

  private static @Nullable String text(@Nullable JsonObject json) {
    return json == null ? null : json.toString();
  }
}
