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
public record Brief(TaskContent content, Terms terms, Alarms alarms, Order order) {
  /** Something to do, some time. */
  public static Brief of(TaskContent content) {
    return new Brief(content, Terms.NONE, Alarms.NONE, Order.NONE);
  }

  /**
   * @param before what it was until now, null for a new task
   * @throws org.belfry.platform.problem.Problem 422 with all its faults
   */
  public void check(@Nullable Brief before, Instant now) {
    BriefCheck.check(this, before, now);
  }

  public Brief with(TaskContent newContent) {
    return new Brief(newContent, terms, alarms, order);
  }

  public Brief with(Terms newTerms) {
    return new Brief(content, newTerms, alarms, order);
  }

  public Brief with(Alarms newAlarms) {
    return new Brief(content, terms, newAlarms, order);
  }

  public Brief with(Order newOrder) {
    return new Brief(content, terms, alarms, newOrder);
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
