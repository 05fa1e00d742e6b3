package org.belfry.tasks.lifecycle;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.rest.NativeJson;

/** Changes of a draft as a JSON Merge Patch (RFC 7396): what is null is taken away. */
final class TaskPatch {
  private static final Jsonb JSONB = new NativeJson().getContext(TaskDraft.class);

  private TaskPatch() {}

  static TaskDraft apply(JsonObject patch, TaskDraft draft) {
    JsonValue before = JsonText.stored(JSONB.toJson(draft));
    return JSONB.fromJson(JSON.createMergePatch(patch).apply(before).toString(), TaskDraft.class);
  }
}
