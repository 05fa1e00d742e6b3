package org.belfry.tasks.task;

import java.time.Instant;
import java.util.List;
import org.belfry.tasks.TaskContent;
import org.jspecify.annotations.Nullable;

/**
 * What whoever wants a task says of it.
 *
 * @param order what a worker gets to work with
 */
public record TaskSpec(TaskContent content, TaskTerms terms, Alarms alarms, Order order) {
  /** Something to do, some time. */
  public static TaskSpec of(TaskContent content) {
    return new TaskSpec(content, TaskTerms.NONE, Alarms.NONE, Order.NONE);
  }

  /**
   * @param before what it was until now, null for a new task
   * @throws org.belfry.platform.problem.Problem 422 with all its faults
   */
  public void check(@Nullable TaskSpec before, Instant now) {
    TaskSpecCheck.check(this, before, now);
  }

  public TaskSpec with(TaskContent newContent) {
    return new TaskSpec(newContent, terms, alarms, order);
  }

  public TaskSpec with(TaskTerms newTerms) {
    return new TaskSpec(content, newTerms, alarms, order);
  }

  public TaskSpec with(Alarms newAlarms) {
    return new TaskSpec(content, terms, newAlarms, order);
  }

  public TaskSpec with(Order newOrder) {
    return new TaskSpec(content, terms, alarms, newOrder);
  }

  /**
   * What is ordered.
   *
   * @param template a link, kept as given
   */
  public record Order(@Nullable String template, List<WorkItem> input) {
    public static final Order NONE = new Order(null, List.of());

    public Order {
      input = List.copyOf(input);
    }
  }
}
