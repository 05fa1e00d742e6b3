package org.belfry.tasks.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done. Immutable: what changes it makes another.
 *
 * @param number by which dialects call it
 * @param id public, of version 7
 * @param notificationId of the notification that it was made of
 * @param state changes by a {@link Move} only
 * @param result what the worker delivered last
 * @param logged time that was spent on it
 * @param position the lower, the nearer to the top of its owner's list
 */
public record Task(
    long number,
    UUID id,
    TaskKind kind,
    UserId owner,
    @Nullable UUID notificationId,
    TaskState state,
    TaskSpec spec,
    List<WorkItem> result,
    Duration logged,
    long position,
    Instant createdAt,
    Instant updatedAt) {

  public Task {
    result = List.copyOf(result);
  }

  /**
   * The task after a move.
   *
   * @throws MoveRefused with status 409 if there is no such move from here
   */
  public Task after(Move move, Instant now) {
    if (!move.isLegal(kind, state)) {
      throw MoveRefused.of(move, this);
    }
    return with(move.target(), spec, result, now);
  }

  /**
   * The task after a worker delivered.
   *
   * @throws MoveRefused with status 409 if nothing is to be delivered
   */
  public Task delivered(List<WorkItem> newResult, Instant now) {
    Task moved = after(delivery(), now);
    return moved.with(moved.state, spec, newResult, now);
  }

  /** How a delivery moves it. */
  public Move delivery() {
    return spec.terms().requiresApproval() ? Move.SUBMIT : Move.DELIVER;
  }

  /** Another thing to do, or by another time. */
  public Task changed(TaskSpec newSpec, Instant now) {
    return with(state, newSpec, result, now);
  }

  public Task logged(Duration more, Instant now) {
    return new Task(
        number,
        id,
        kind,
        owner,
        notificationId,
        state,
        spec,
        result,
        logged.plus(more),
        position,
        createdAt,
        now);
  }

  /** When its time is over, if ever. */
  public @Nullable Instant dueAt() {
    return spec.terms().dueAt(createdAt);
  }

  public TaskContent content() {
    return spec.content();
  }

  /** What others are told of it. */
  public TaskSnapshot snapshot() {
    @Nullable Escalation escalation = spec.alarms().escalation();
    return new TaskSnapshot(
        number,
        id,
        kind,
        owner.value(),
        notificationId,
        state,
        spec.content(),
        dueAt(),
        escalation == null ? null : escalation.to().value(),
        spec.terms().estimate(),
        logged,
        createdAt,
        updatedAt);
  }

  private Task with(TaskState newState, TaskSpec newSpec, List<WorkItem> newResult, Instant now) {
    return new Task(
        number,
        id,
        kind,
        owner,
        notificationId,
        newState,
        newSpec,
        newResult,
        logged,
        position,
        createdAt,
        now);
  }
}
