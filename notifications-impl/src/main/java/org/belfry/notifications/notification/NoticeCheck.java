package org.belfry.notifications.notification;

import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Finds what of a notice an inbox cannot hold, or should not show. */
public final class NoticeCheck {
  private static final int MAX_TEXT = 255;
  private static final int MAX_URI = 2048;
  private static final int MAX_DESCRIPTION = 256 * 1024;

  private final Faults faults;

  private NoticeCheck(Faults faults) {
    this.faults = faults;
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  public static void check(Notice notice) {
    Faults faults = new Faults();
    new NoticeCheck(faults).find(notice);
    faults.throwIfAny();
  }

  private void find(Notice notice) {
    Content content = notice.content();
    faults.line("title", content.title(), MAX_TEXT);
    text("type", content.type());
    if (content.description() != null) {
      faults.limited("description", content.description(), MAX_DESCRIPTION);
    }
    uri("browserUri", notice.links().browserUri());
    uri("resourceUri", notice.links().resourceUri());
    find(notice.origin());
    find(notice.subject());
  }

  private void find(Origin origin) {
    text("application", origin.application());
    text("applicationLinkId", origin.applicationLinkId());
    text("entity", origin.entity());
    text("action", origin.action());
    text("globalId", origin.globalId());
  }

  private void find(Subject subject) {
    text("item.title", subject.title());
    uri("item.url", subject.url());
    uri("item.iconUrl", subject.iconUrl());
    text("groupingId", subject.groupingId());
    text("aggregateKey", subject.aggregateKey());
  }

  private void text(String field, @Nullable String value) {
    if (value != null) {
      faults.limited(field, value, MAX_TEXT);
    }
  }

  private void uri(String field, @Nullable String value) {
    if (value != null) {
      faults.webUri(field, value, MAX_URI);
    }
  }
}
