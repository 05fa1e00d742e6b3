package org.belfry.tasks.lifecycle;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import java.io.StringReader;
import org.belfry.platform.rest.NativeJson;

/** Changes of a draft as a JSON Merge Patch (RFC 7396): what is null is taken away. */
final class TaskPatch {
  private static final Jsonb JSONB = new NativeJson().getContext(TaskDraft.class);

  private TaskPatch() {}

  static TaskDraft apply(JsonObject patch, TaskDraft draft) {
    try (JsonReader reader = JSON.createReader(new StringReader(JSONB.toJson(draft)))) {
      return JSONB.fromJson(
          JSON.createMergePatch(patch).apply(reader.readObject()).toString(), TaskDraft.class);
    }
  }
}
