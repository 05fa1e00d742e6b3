package org.belfry.tasks.task;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvents;

/** Tells others what happened, as the last thing that a transaction does itself. */
@Component
public class Announcement {
  private final Event<TaskEvents> others;
  private final Event<Happenings> ours;

  @Inject
  public Announcement(Event<TaskEvents> others, Event<Happenings> ours) {
    this.others = others;
    this.ours = ours;
  }

  /**
   * @param task as it is since
   */
  public void of(Task task, TaskEvent event) {
    of(List.of(new Happening(task, event)));
  }

  public void of(List<Happening> happenings) {
    if (!happenings.isEmpty()) {
      others.fire(new TaskEvents(happenings.stream().map(Happening::event).toList()));
      ours.fire(new Happenings(happenings));
    }
  }
}
