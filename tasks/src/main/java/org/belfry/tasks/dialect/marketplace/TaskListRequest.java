package org.belfry.tasks.dialect.marketplace;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.listing.TaskFilter;
import org.jspecify.annotations.Nullable;

/** Which tasks a list is to show. */
public class TaskListRequest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MAX_REFERENCE = 255;

  @QueryParam("state")
  private @Nullable String state;

  @QueryParam("from")
  private @Nullable String from;

  @QueryParam("to")
  private @Nullable String to;

  @QueryParam("customer_ref")
  private @Nullable String customerReference;

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  TaskFilter filter() {
    Faults faults = new Faults();
    TaskFilter filter = TaskFilter.NONE.of(TaskKind.CUSTOMER);
    if (state != null) {
      filter = filter.in(states(state, faults));
    }
    @Nullable Instant last = to == null ? null : day("to", to, faults);
    filter =
        filter.created(
            from == null ? null : day("from", from, faults), last == null ? null : last.plus(DAY));
    if (customerReference != null) {
      faults.limited("customer_ref", customerReference, MAX_REFERENCE);
    }
    faults.throwIfAny();
    return filter.withGlobalId(customerReference);
  }

  private static Set<TaskState> states(String text, Faults faults) {
    @Nullable TaskState state = TaskRequest.state(text);
    if (state == null) {
      faults.add(
          new InvalidField(
              "valueNotAllowed", "state", text, "is " + TaskRequest.STATES, "Send one of these."));
      return Set.of();
    }
    return Set.of(state);
  }

  private static @Nullable Instant day(String name, String text, Faults faults) {
    try {
      return Moments.day(text);
    } catch (DateTimeException unreadable) {
      faults.add(
          new InvalidField(
              "dayExpected", name, text, "is a day as dd.mm.yyyy", "Send one such as 17.04.2030."));
      return null;
    }
  }
}
