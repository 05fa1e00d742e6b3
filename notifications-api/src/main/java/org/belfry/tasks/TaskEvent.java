package org.belfry.tasks;

import java.time.Duration;
import java.time.Instant;

/** Something happened to a task. */
public sealed interface TaskEvent {
  /** The task as it is now; as it was, if it was deleted. */
  TaskSnapshot task();

  /** When it happened. */
  Instant at();

  /** What happened, as programs are told; never changes. */
  String type();

  record TaskCreated(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.created";
    }
  }

  /** All work is done, the customer's review included. */
  record TaskCompleted(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.completed";
    }
  }

  /** A customer's task was not finished in time, and has ended. */
  record TaskTimedOut(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.timed_out";
    }
  }

  record TaskCancelled(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.cancelled";
    }
  }

  /** It is to be done again, after it had ended. */
  record TaskReopened(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.reopened";
    }
  }

  record TaskDeleted(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.deleted";
    }
  }

  /** Work was delivered, and the customer has to say whether it will do. */
  record CustomerInputRequired(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.customer_input_required";
    }
  }

  /** What was delivered will not do. */
  record TaskReworkRequested(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.rework_requested";
    }
  }

  /**
   * It is due soon.
   *
   * @param before how long before its due date its owner wanted to be told
   */
  record TaskReminderDue(TaskSnapshot task, Duration before, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.reminder_due";
    }
  }

  /** Its due date has passed, and it was not done. */
  record TaskPastDeadline(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.past_deadline";
    }
  }

  /**
   * It was not done even some time after its due date.
   *
   * @param toUserId id of the user who is to be told
   */
  record TaskEscalated(TaskSnapshot task, long toUserId, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.escalated";
    }
  }

  /** It has taken longer than its estimate. */
  record TaskEstimateExceeded(TaskSnapshot task, Instant at) implements TaskEvent {
    @Override
    public String type() {
      return "task.estimate_exceeded";
    }
  }
}
