package org.belfry.tasks.dialect.mywork;

import java.util.Objects;
import org.belfry.platform.json.JsonBody;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.lifecycle.Past;
import org.belfry.tasks.lifecycle.TaskSubmission;

/** Reads tasks that clients send. */
final class TaskSubmissions {
  private TaskSubmissions() {}

  /**
   * @throws InvalidField if its status or a moment is none
   */
  static TaskSubmission of(TaskBody body) {
    TaskContent content = content(body);
    Status status = Status.of(body.status());
    return new TaskSubmission(
        body.application(),
        body.globalId(),
        spec -> spec.with(content),
        status == null ? null : status == Status.DONE,
        new Past(
            null,
            JsonBody.moment("created", body.created()),
            JsonBody.moment("updated", body.updated())));
  }

  private static TaskContent content(TaskBody body) {
    TaskBody.Item item = body.item();
    return new TaskContent(
        Objects.toString(body.title(), ""),
        body.notes(),
        new TaskContent.Source(
            body.application(), body.applicationLinkId(), body.entity(), body.globalId()),
        item == null
            ? TaskContent.Item.NONE
            : new TaskContent.Item(item.title(), item.url(), item.iconUrl()),
        body.metadata());
  }
}
