package org.belfry.tasks;

import java.util.List;
import java.util.stream.Stream;

/**
 * What happened to tasks, in the order in which it did; hundreds at once where many fall due. This
 * is what is fired, synchronously and in the transaction that made it so. Observers join that
 * transaction, and take what they are told as a set: with a number of statements that does not grow
 * with the number of events.
 */
public record TaskEvents(List<TaskEvent> events) {
  public TaskEvents {
    events = List.copyOf(events);
  }

  /** Those of one type. */
  public <E extends TaskEvent> Stream<E> of(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }
}
