package org.belfry.tasks.task;

import static org.belfry.tasks.TaskKind.CUSTOMER;
import static org.belfry.tasks.TaskKind.PERSONAL;
import static org.belfry.tasks.TaskState.CANCELLED;
import static org.belfry.tasks.TaskState.CREATED;
import static org.belfry.tasks.TaskState.FEEDBACK;
import static org.belfry.tasks.TaskState.FINISHED;
import static org.belfry.tasks.TaskState.TIMED_OUT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.CustomerInputRequired;
import org.belfry.tasks.TaskEvent.TaskCancelled;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskReopened;
import org.belfry.tasks.TaskEvent.TaskReworkRequested;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;

/**
 * How tasks go from state to state. There are no other ways, and no others who decide.
 *
 * <pre>
 *  a personal task                          a customer's task
 *
 *   created ──── COMPLETE ───► finished      created ──────── DELIVER ────────► finished
 *    ▲ │  ▲                       │          │  │ ▲                                ▲
 *    │ │  └────── REOPEN ─────────┘          │  │ └── REWORK ──┐                   │
 *    │ CANCEL                                │ SUBMIT          │                   │
 *  REOPEN                                    │  └─────────► feedback ── APPROVE ───┘
 *    │ ▼                                     │                 │
 *   cancelled                                ├──── CANCEL ─────┤───► cancelled
 *                                            └──── TIME_OUT ───┴───► timed_out
 * </pre>
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of makes immutable ones, and constructors are.
public enum Move {
  /** The owner has done it. */
  COMPLETE(Set.of(PERSONAL), Set.of(CREATED), FINISHED, TaskCompleted::new),
  /** It is to be done after all. */
  REOPEN(Set.of(PERSONAL), Set.of(FINISHED, CANCELLED), CREATED, TaskReopened::new),
  /** The worker's result waits for the customer's approval. */
  SUBMIT(Set.of(CUSTOMER), Set.of(CREATED), FEEDBACK, CustomerInputRequired::new),
  /** The worker's result needs no approval. */
  DELIVER(Set.of(CUSTOMER), Set.of(CREATED), FINISHED, TaskCompleted::new),
  /** The customer takes the result. */
  APPROVE(Set.of(CUSTOMER), Set.of(FEEDBACK), FINISHED, TaskCompleted::new),
  /** The customer sends the result back. */
  REWORK(Set.of(CUSTOMER), Set.of(FEEDBACK), CREATED, TaskReworkRequested::new),
  /** Its time is over. */
  TIME_OUT(Set.of(CUSTOMER), Set.of(CREATED, FEEDBACK), TIMED_OUT, TaskTimedOut::new),
  /** It is not wanted any more. */
  CANCEL(Set.of(PERSONAL, CUSTOMER), Set.of(CREATED, FEEDBACK), CANCELLED, TaskCancelled::new);

  /** Those that are for the owner to make. */
  private static final Set<Move> BY_OWNER = EnumSet.of(COMPLETE, REOPEN, APPROVE, REWORK, CANCEL);

  private final Set<TaskKind> kinds;
  private final Set<TaskState> from;
  private final TaskState target;
  private final BiFunction<TaskSnapshot, Instant, TaskEvent> event;

  Move(
      Set<TaskKind> kinds,
      Set<TaskState> from,
      TaskState target,
      BiFunction<TaskSnapshot, Instant, TaskEvent> event) {
    this.kinds = kinds;
    this.from = from;
    this.target = target;
    this.event = event;
  }

  /**
   * The way on which an owner gets a task into a state.
   *
   * @throws MoveRefused with status 409 if there is none
   */
  public static Move ofOwner(Task task, TaskState wanted) {
    return BY_OWNER.stream()
        .filter(move -> move.target == wanted && move.isLegal(task.kind(), task.state()))
        .findFirst()
        .orElseThrow(() -> MoveRefused.to(wanted, task));
  }

  public boolean isLegal(TaskKind kind, TaskState state) {
    return kinds.contains(kind) && from.contains(state);
  }

  public TaskState target() {
    return target;
  }

  /**
   * What others hear of it.
   *
   * @param moved the task afterwards
   */
  public TaskEvent event(Task moved) {
    return event.apply(moved.snapshot(), moved.updatedAt());
  }
}
