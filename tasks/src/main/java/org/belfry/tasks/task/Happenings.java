package org.belfry.tasks.task;

import java.util.List;

/**
 * What happened to tasks, for those in this context who want to know all of them: others observe
 * {@link org.belfry.tasks.TaskEvents}. It is fired in the transaction that made it so.
 */
public record Happenings(List<Happening> all) {
  public Happenings {
    all = List.copyOf(all);
  }
}
