package org.belfry.notifications.notification;

import java.net.URI;
import java.net.URISyntaxException;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Finds what of a notice an inbox cannot hold, or should not show. */
final class NoticeCheck {
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
  static void check(Notice notice) {
    Faults faults = new Faults();
    new NoticeCheck(faults).find(notice);
    faults.throwIfAny();
  }

  private void find(Notice notice) {
    Content content = notice.content();
    title(content.title());
    text("type", content.type());
    if (content.description() != null) {
      faults.limited("description", content.description(), MAX_DESCRIPTION);
    }
    uri("browserUri", notice.links().browserUri());
    uri("resourceUri", notice.links().resourceUri());
    find(notice.origin());
    find(notice.subject());
  }

  private void title(String title) {
    faults.required("title", title, 2 * MAX_TEXT);
    int length = title.codePointCount(0, title.length());
    if (length > MAX_TEXT && title.length() <= 2 * MAX_TEXT) {
      faults.add(
          new InvalidField(
              "valueTooLong",
              "title",
              title.substring(0, MAX_TEXT) + "…",
              "has at most " + MAX_TEXT + " characters",
              "Shorten it from " + length + " characters."));
    }
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

  /** A link of another scheme would run as a script where somebody clicks on it. */
  private void uri(String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    faults.limited(field, value, MAX_URI);
    if (!isWeb(value)) {
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              field,
              value.length() > MAX_TEXT ? value.substring(0, MAX_TEXT) + "…" : value,
              "is an http or https URI, or a relative one",
              "Send one such as https://example.com/things/4711, percent-encoded."));
    }
  }

  private static boolean isWeb(String value) {
    try {
      String scheme = new URI(value).getScheme();
      return scheme == null || scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
