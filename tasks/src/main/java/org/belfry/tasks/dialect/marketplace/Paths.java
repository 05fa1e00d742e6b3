package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;

/** Where things are in this dialect, and links to them. */
final class Paths {
  private static final String CONTEXT = "/api/marketplace/v2";
  private static final String TASKS = CONTEXT + "/customer/tasks/";
  private static final String NOTIFICATIONS = CONTEXT + "/customer/notifications/";

  private Paths() {}

  static String task(long number) {
    return TASKS + number;
  }

  static String notification(long id) {
    return NOTIFICATIONS + id;
  }

  static String notificationOfTask(long task, long id) {
    return task(task) + "/notifications/" + id;
  }

  /** The one link of something. */
  static JsonArray link(String href, String rel, Notation notation) {
    return JSON.createArrayBuilder()
        .add(
            JSON.createObjectBuilder()
                .add("href", href)
                .add("rel", rel)
                .add("type", notation.mediaType()))
        .build();
  }
}
