package org.belfry.notifications.dialect.mywork;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Subject;
import org.jspecify.annotations.Nullable;

/** What a notification is about. */
@JsonbPropertyOrder({"iconUrl", "title", "url"})
public record ItemBody(@Nullable String iconUrl, @Nullable String title, @Nullable String url) {
  static final ItemBody NONE = new ItemBody(null, null, null);

  /** What other dialects do not say of it is what they say of the notification. */
  static ItemBody of(Notice notice) {
    Subject subject = notice.subject();
    return new ItemBody(
        subject.iconUrl(),
        subject.title() == null ? notice.content().title() : subject.title(),
        subject.url() == null ? notice.links().browserUri() : subject.url());
  }
}
