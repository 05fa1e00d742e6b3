package org.belfry.bench.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.belfry.bench.http.Connection;
import org.belfry.bench.subject.Inboxes.Place;

/** What is asked of an inbox, in the words of each dialect. */
enum InboxQuestion {
  TRIVIAL("trivial", "GET /belfry/v1/me", 200),

  LATEST_NATIVE("latest 20", "GET /belfry/v1/inbox/notifications?limit=20", 200),
  LATEST_MYWORK("latest 20", "GET /rest/mywork/latest/notification?limit=20", 200),
  LATEST_SPARK("latest 20", "GET /v1/notifications?_limit=20", 200),
  LATEST_INBOX("latest 20", "GET /api/latest-notifications?limit=20", 200),

  COUNT_NATIVE("count", "GET /belfry/v1/inbox/counts", 200),
  COUNT_MYWORK("count", "GET /rest/mywork/latest/status/notification/count", 200),
  COUNT_SPARK("count", "GET /v1/notifications/unread", 200),
  COUNT_INBOX("count", "GET /api/notifications?read_at=null&limit=1", 200),

  READ_NATIVE("mark read", "PATCH /belfry/v1/inbox/notifications/{id} {\"read\":true}", 200),
  READ_MYWORK("mark read", "PUT /rest/mywork/latest/notification/read [{number}]", 204),
  READ_SPARK("mark read", "PUT /v1/notifications/{spark} {\"D\":{\"Read\":true}}", 200),
  READ_INBOX("mark read", "POST /api/notifications/{id}/read", 200);

  private static final DateTimeFormatter SPARK =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final String what;
  private final String request;
  private final int status;

  /**
   * @param request method, path, and body if there is one
   */
  InboxQuestion(String what, String request, int status) {
    this.what = what;
    this.request = request;
    this.status = status;
  }

  String what() {
    return what;
  }

  /** Method and path. */
  String line() {
    String[] parts = request.split(" ", 3);
    return parts[0] + " " + parts[1];
  }

  boolean isTrivial() {
    return this == TRIVIAL;
  }

  /** Of an answer that is right. */
  int status() {
    return status;
  }

  /** The bytes that ask it of the owner's inbox, about this notification where it is about one. */
  byte[] about(Place place) {
    String[] parts =
        request
            .replace("{id}", place.id())
            .replace("{number}", String.valueOf(place.number()))
            .replace("{spark}", spark(place))
            .split(" ", 3);
    return Connection.request(
        parts[0],
        parts[1],
        place.credentials() + "Content-Type: application/json\r\n",
        parts.length < 3 ? "" : parts[2]);
  }

  private static String spark(Place place) {
    return SPARK.format(FIRST.plus(place.arrival()))
        + String.format(Locale.ROOT, "%012d", place.number());
  }
}
