package org.belfry.tasks.mywork;

import java.time.Instant;
import java.util.Objects;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.lifecycle.Past;
import org.belfry.tasks.lifecycle.TaskSubmission;
import org.jspecify.annotations.Nullable;

/** Reads tasks that clients send. */
final class Submissions {
  /** The last moment of the year 9999. */
  private static final long LATEST = 253_402_300_799_999L;

  private Submissions() {}

  /**
   * @throws InvalidField if its status or a moment is none
   */
  static TaskSubmission of(TaskBody body) {
    TaskContent content = content(body);
    Status status = Status.of(body.status());
    return new TaskSubmission(
        body.application(),
        body.globalId(),
        brief -> brief.with(content),
        status == null ? null : status == Status.DONE,
        new Past(null, moment("created", body.created()), moment("updated", body.updated())));
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

  private static @Nullable Instant moment(String field, @Nullable Long milliseconds) {
    if (milliseconds == null || milliseconds == 0) {
      return null;
    }
    if (milliseconds < 0 || milliseconds > LATEST) {
      throw new InvalidField(
          "valueNotAllowed",
          field,
          milliseconds,
          "is in milliseconds since 1970",
          "Send 0 for now.");
    }
    return Instant.ofEpochMilli(milliseconds);
  }
}
