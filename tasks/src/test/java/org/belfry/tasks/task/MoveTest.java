package org.belfry.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.belfry.tasks.TaskKind.CUSTOMER;
import static org.belfry.tasks.TaskKind.PERSONAL;
import static org.belfry.tasks.TaskState.CANCELLED;
import static org.belfry.tasks.TaskState.CREATED;
import static org.belfry.tasks.TaskState.FEEDBACK;
import static org.belfry.tasks.TaskState.FINISHED;
import static org.belfry.tasks.TaskState.TIMED_OUT;
import static org.belfry.tasks.task.Move.APPROVE;
import static org.belfry.tasks.task.Move.CANCEL;
import static org.belfry.tasks.task.Move.COMPLETE;
import static org.belfry.tasks.task.Move.DELIVER;
import static org.belfry.tasks.task.Move.REOPEN;
import static org.belfry.tasks.task.Move.REWORK;
import static org.belfry.tasks.task.Move.SUBMIT;
import static org.belfry.tasks.task.Move.TIME_OUT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.CustomerInputRequired;
import org.belfry.tasks.TaskEvent.TaskCancelled;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskReopened;
import org.belfry.tasks.TaskEvent.TaskReworkRequested;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MoveTest {
  private static final Instant LATER = Instant.parse("2030-01-01T12:00:00Z");

  /** A way from one state to another. */
  record Way(TaskKind kind, TaskState from, Move move, TaskState to) {}

  /** Every legal one; all others are not. */
  private static final Set<Way> WAYS =
      Set.of(
          new Way(PERSONAL, CREATED, COMPLETE, FINISHED),
          new Way(PERSONAL, CREATED, CANCEL, CANCELLED),
          new Way(PERSONAL, FEEDBACK, CANCEL, CANCELLED),
          new Way(PERSONAL, FINISHED, REOPEN, CREATED),
          new Way(PERSONAL, CANCELLED, REOPEN, CREATED),
          new Way(CUSTOMER, CREATED, SUBMIT, FEEDBACK),
          new Way(CUSTOMER, CREATED, DELIVER, FINISHED),
          new Way(CUSTOMER, FEEDBACK, APPROVE, FINISHED),
          new Way(CUSTOMER, FEEDBACK, REWORK, CREATED),
          new Way(CUSTOMER, CREATED, TIME_OUT, TIMED_OUT),
          new Way(CUSTOMER, FEEDBACK, TIME_OUT, TIMED_OUT),
          new Way(CUSTOMER, CREATED, CANCEL, CANCELLED),
          new Way(CUSTOMER, FEEDBACK, CANCEL, CANCELLED));

  static Stream<Arguments> everyMoveFromEveryState() {
    return Arrays.stream(TaskKind.values())
        .flatMap(
            kind ->
                Arrays.stream(TaskState.values())
                    .flatMap(
                        state ->
                            Arrays.stream(Move.values())
                                .map(move -> Arguments.of(kind, state, move))));
  }

  @ParameterizedTest
  @MethodSource("everyMoveFromEveryState")
  void aMoveIsLegalOrRefused(TaskKind kind, TaskState state, Move move) {
    Task task = SomeTask.of(kind, state);
    List<Way> legal =
        WAYS.stream()
            .filter(way -> way.kind() == kind && way.from() == state && way.move() == move)
            .toList();

    if (legal.isEmpty()) {
      assertThatThrownBy(() -> task.after(move, LATER))
          .isInstanceOfSatisfying(
              MoveRefused.class, refused -> assertThat(refused.status()).isEqualTo(409))
          .hasMessageContaining(state.code());
    } else {
      Task moved = task.after(move, LATER);
      assertThat(moved.state()).isEqualTo(legal.get(0).to());
      assertThat(moved.updatedAt()).isEqualTo(LATER);
      assertThat(moved.spec()).isEqualTo(task.spec());
    }
  }

  static Stream<Arguments> eventsOfMoves() {
    return Stream.of(
        Arguments.of(COMPLETE, TaskCompleted.class),
        Arguments.of(REOPEN, TaskReopened.class),
        Arguments.of(SUBMIT, CustomerInputRequired.class),
        Arguments.of(DELIVER, TaskCompleted.class),
        Arguments.of(APPROVE, TaskCompleted.class),
        Arguments.of(REWORK, TaskReworkRequested.class),
        Arguments.of(TIME_OUT, TaskTimedOut.class),
        Arguments.of(CANCEL, TaskCancelled.class));
  }

  @ParameterizedTest
  @MethodSource("eventsOfMoves")
  void aMoveTellsWhatHappened(Move move, Class<? extends TaskEvent> type) {
    Way way = WAYS.stream().filter(one -> one.move() == move).findAny().orElseThrow();
    Task moved = SomeTask.of(way.kind(), way.from()).after(move, LATER);

    TaskEvent event = move.event(moved);

    assertThat(event).isInstanceOf(type);
    assertThat(event.task().state()).isEqualTo(way.to());
    assertThat(event.at()).isEqualTo(LATER);
  }

  @Test
  void everyEventHasItsOwnType() {
    Set<String> types =
        Arrays.stream(Move.values())
            .map(move -> move.event(SomeTask.of(PERSONAL, CREATED)).type())
            .collect(Collectors.toSet());
    // Three ways to a completed task, and one event.
    assertThat(types).hasSize(Move.values().length - 2);
  }

  /** Whatever is tried, in whatever order. */
  @Property
  void onlyPersonalTasksComeBackFromTheirEnd(@ForAll TaskKind kind, @ForAll List<Move> moves) {
    Task task = SomeTask.of(kind, CREATED);
    boolean ended = false;
    for (Move move : moves) {
      if (move.isLegal(task.kind(), task.state())) {
        task = task.after(move, LATER);
        assertThat(ended && kind == CUSTOMER).isFalse();
        ended = !task.state().isOpen();
      }
      assertThat(task.state() == TIMED_OUT && kind == PERSONAL).isFalse();
      assertThat(task.state() == FEEDBACK && kind == PERSONAL).isFalse();
    }
  }

  @Test
  void aDeliveryWaitsForApprovalUnlessNoneIsRequired() {
    Task task = SomeTask.of(CUSTOMER, CREATED);
    Task trusting = task.changed(task.spec().with(new TaskTerms(null, null, null, false)), LATER);
    List<WorkItem> result = List.of(new WorkItem("text", "done"));

    assertThat(task.delivered(result, LATER).state()).isEqualTo(FEEDBACK);
    assertThat(task.delivered(result, LATER).result()).isEqualTo(result);
    assertThat(trusting.delivered(result, LATER).state()).isEqualTo(FINISHED);
    assertThatThrownBy(() -> task.delivered(result, LATER).delivered(result, LATER))
        .isInstanceOf(MoveRefused.class);
  }
}
