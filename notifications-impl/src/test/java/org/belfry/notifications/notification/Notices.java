package org.belfry.notifications.notification;

import jakarta.json.Json;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;

/** Notices for tests. */
public final class Notices {
  private Notices() {}

  /** With something in every field. */
  public static Notice full() {
    return new Notice(
        new Content(
            "App\\Type",
            "Kódování ist fertig 🔔",
            "In a few words",
            Json.createObjectBuilder().add("task_id", 1).build()),
        new Links("https://example.com/things/1", "/things/1.json"),
        new Origin("com.example.app", "bf13be6c", 7L, "issue", "comment", "1234"),
        new Subject("A thing", "https://example.com/things/1", "/icon.png", "5", "key"),
        Json.createObjectBuilder().add("user", "John Smith").build());
  }
}
