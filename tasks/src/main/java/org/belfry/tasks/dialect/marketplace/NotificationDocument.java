package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.belfry.tasks.callback.CallbackTerms;
import org.belfry.tasks.callback.RegisteredCallback;

/** A registered notification as it is printed; what is null is left out. */
final class NotificationDocument {
  private NotificationDocument() {}

  static JsonObject of(RegisteredCallback callback, Notation notation) {
    CallbackTerms terms = callback.terms();
    String self = Paths.notificationOfTask(callback.taskNumber(), callback.id());
    JsonObjectBuilder notification =
        JSON.createObjectBuilder()
            .add("id", callback.id())
            .add("link", Paths.link(self, "self", notation))
            .add("event", terms.event().name())
            .add("callback_url", terms.url().toString())
            .add("callback_method", terms.method().name());
    if (terms.format() != null) {
      notification.add("payload_format", terms.format().name());
    }
    return notification
        .add("author_id", callback.author().value())
        .add("task_id", callback.taskNumber())
        .build();
  }
}
