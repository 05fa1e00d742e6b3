package org.belfry.tasks.task;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.belfry.tasks.TaskContent;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes tasks into rows. */
final class TaskColumns {
  private TaskColumns() {}

  static Update bind(Update update, Task task) {
    return spec(update, task.spec())
        .bind("id", task.id())
        .bind("kind", task.kind().code())
        .bind("owner", task.owner().value())
        .bind("notification", task.notificationId())
        .bind("state", task.state().code())
        .bind("result", WorkItems.write(task.result()))
        .bind("logged", task.logged().toSeconds())
        .bind("position", task.position())
        .bind("createdAt", task.createdAt())
        .bind("updatedAt", task.updatedAt());
  }

  private static Update spec(Update update, TaskSpec spec) {
    TaskTerms terms = spec.terms();
    @Nullable Escalation escalation = spec.alarms().escalation();
    return content(update, spec.content())
        .bind("template", spec.order().template())
        .bind("input", WorkItems.write(spec.order().input()))
        .bind("requiresApproval", terms.requiresApproval())
        .bind("dueDate", terms.dueDate())
        .bind("maxDuration", terms.maxDuration() == null ? null : terms.maxDuration().text())
        .bind("estimate", seconds(terms.estimate()))
        .bind("reminders", text(spec.alarms().reminders()))
        .bind("escalationUser", escalation == null ? null : escalation.to().value())
        .bind("escalationName", escalation == null ? null : escalation.name())
        .bind("escalation", seconds(escalation == null ? null : escalation.after()));
  }

  private static Update content(Update update, TaskContent content) {
    TaskContent.Source source = content.source();
    TaskContent.Item item = content.item();
    return update
        .bind("title", content.title())
        .bind("notes", content.notes())
        .bind("application", source.application())
        .bind("applicationLink", source.applicationLinkId())
        .bind("entity", source.entity())
        .bind("globalId", source.globalId())
        .bind("itemTitle", item.title())
        .bind("itemUrl", item.url())
        .bind("itemIconUrl", item.iconUrl())
        .bind("metadata", content.metadata() == null ? null : content.metadata().toString());
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toSeconds();
  }

  private static @Nullable String text(List<Duration> durations) {
    return durations.isEmpty()
        ? null
        : durations.stream().map(Duration::toString).collect(Collectors.joining(","));
  }
}
