package org.belfry.tasks.dialect.marketplace;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.WorkItem;
import org.jspecify.annotations.Nullable;

/** A task as it is printed; what is null is left out. */
final class TaskDocument {
  private final JsonObjectBuilder task = JSON.createObjectBuilder();

  private TaskDocument() {}

  static JsonObject of(Task task, Notation notation) {
    return of(task, "self", notation);
  }

  /**
   * @param rel what the task is to what it is printed in
   */
  static JsonObject of(Task task, String rel, Notation notation) {
    return new TaskDocument().print(task, rel, notation);
  }

  private JsonObject print(Task printed, String rel, Notation notation) {
    TaskTerms terms = printed.spec().terms();
    task.add("id", printed.number());
    task.add("link", Paths.link(Paths.task(printed.number()), rel, notation));
    add("customer_ref", printed.content().source().globalId());
    @Nullable String template = printed.spec().order().template();
    if (template != null) {
      task.add("template", Template.print(template, notation));
    }
    task.add("state", printed.state().code());
    task.add("input", items(printed.spec().order().input()));
    task.add("result", items(printed.result()));
    task.add("requires_approval", terms.requiresApproval());
    add("due_date", terms.dueDate() == null ? null : Moments.print(terms.dueDate()));
    add("max_duration", terms.maxDuration() == null ? null : terms.maxDuration().text());
    task.add("created_at", Moments.print(printed.createdAt()));
    task.add("updated_at", Moments.print(printed.updatedAt()));
    return task.build();
  }

  private void add(String name, @Nullable String value) {
    if (value != null) {
      task.add(name, value);
    }
  }

  private static JsonArray items(List<WorkItem> items) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (WorkItem item : items) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      if (item.code() != null) {
        object.add("item_code", item.code());
      }
      if (item.content() != null) {
        object.add("item_content", item.content());
      }
      array.add(object);
    }
    return array.build();
  }
}
