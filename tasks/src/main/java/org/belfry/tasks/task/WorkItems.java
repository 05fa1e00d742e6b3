package org.belfry.tasks.task;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.belfry.platform.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Pieces of work as a column holds them. */
final class WorkItems {
  private static final String CODE = "code";
  private static final String CONTENT = "content";

  private WorkItems() {}

  static @Nullable String write(List<WorkItem> items) {
    if (items.isEmpty()) {
      return null;
    }
    JsonArrayBuilder array = JSON.createArrayBuilder();
    items.forEach(item -> array.add(object(item)));
    return array.build().toString();
  }

  static List<WorkItem> read(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return JsonText.stored(text).asJsonArray().getValuesAs(JsonObject.class).stream()
        .map(item -> new WorkItem(item.getString(CODE, null), item.getString(CONTENT, null)))
        .toList();
  }

  private static JsonObjectBuilder object(WorkItem item) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    if (item.code() != null) {
      object.add(CODE, item.code());
    }
    if (item.content() != null) {
      object.add(CONTENT, item.content());
    }
    return object;
  }
}
