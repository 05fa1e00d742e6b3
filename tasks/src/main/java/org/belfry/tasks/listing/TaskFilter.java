package org.belfry.tasks.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.belfry.platform.persistence.Sql;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a list have in common.
 *
 * @param states of which they have one; all states if empty
 * @param createdBefore not included
 */
public record TaskFilter(
    @Nullable TaskKind kind,
    Set<TaskState> states,
    @Nullable Instant createdFrom,
    @Nullable Instant createdBefore,
    @Nullable String globalId) {
  /** All of them. */
  public static final TaskFilter NONE = new TaskFilter(null, Set.of(), null, null, null);

  public TaskFilter {
    states = Set.copyOf(states);
  }

  /** Those of one kind only. */
  public TaskFilter of(TaskKind newKind) {
    return new TaskFilter(newKind, states, createdFrom, createdBefore, globalId);
  }

  /** Those in one of these states only. */
  public TaskFilter in(Collection<TaskState> newStates) {
    return new TaskFilter(kind, Set.copyOf(newStates), createdFrom, createdBefore, globalId);
  }

  /** Those to be done, or those that have ended. */
  public TaskFilter done(boolean done) {
    Set<TaskState> wanted = EnumSet.allOf(TaskState.class);
    wanted.removeIf(state -> state.isOpen() == done);
    return in(wanted);
  }

  public TaskFilter created(@Nullable Instant from, @Nullable Instant before) {
    return new TaskFilter(kind, states, from, before, globalId);
  }

  public TaskFilter withGlobalId(@Nullable String newGlobalId) {
    return new TaskFilter(kind, states, createdFrom, createdBefore, newGlobalId);
  }

  /** Of those of one state, an index has them in the order of their creation. */
  List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    if (kind != null) {
      conditions.add(Sql.of("kind = ?", kind.code()));
    }
    if (states.size() == 1) {
      conditions.add(Sql.of("state = ?", states.iterator().next().code()));
    } else if (!states.isEmpty()) {
      conditions.add(
          Sql.anyOf("state", String.class, states.stream().map(TaskState::code).toList()));
    }
    if (createdFrom != null) {
      conditions.add(Sql.of("created_at >= ?", createdFrom));
    }
    if (createdBefore != null) {
      conditions.add(Sql.of("created_at < ?", createdBefore));
    }
    if (globalId != null) {
      conditions.add(Sql.of("global_id = ?", globalId));
    }
    return conditions;
  }
}
