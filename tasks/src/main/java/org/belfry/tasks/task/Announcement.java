package org.belfry.tasks.task;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.bean.OneForAll;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvents;

/** Tells others what happened, as the last thing that a transaction does itself. */
@OneForAll
public class Announcement {
  private final Event<TaskEvents> event;

  @Inject
  public Announcement(Event<TaskEvents> event) {
    this.event = event;
  }

  public void of(TaskEvent... events) {
    of(List.of(events));
  }

  public void of(List<TaskEvent> events) {
    if (!events.isEmpty()) {
      event.fire(new TaskEvents(events));
    }
  }
}
