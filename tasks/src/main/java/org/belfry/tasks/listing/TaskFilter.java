package org.belfry.tasks.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.jdbi.v3.core.statement.Query;
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

  /** Conditions to follow others, each with AND before it. */
  String sql() {
    List<String> conditions = new ArrayList<>();
    if (kind != null) {
      conditions.add("kind = :kind");
    }
    if (!states.isEmpty()) {
      conditions.add(isOfOneState() ? "state = :state" : "state = ANY(:states)");
    }
    if (createdFrom != null) {
      conditions.add("created_at >= :createdFrom");
    }
    if (createdBefore != null) {
      conditions.add("created_at < :createdBefore");
    }
    if (globalId != null) {
      conditions.add("global_id = :globalId");
    }
    StringBuilder sql = new StringBuilder();
    conditions.forEach(condition -> sql.append(" AND ").append(condition));
    return sql.toString();
  }

  /** An index has those in the order of their creation. */
  private boolean isOfOneState() {
    return states.size() == 1;
  }

  Query bind(Query query) {
    if (kind != null) {
      query.bind("kind", kind.code());
    }
    if (isOfOneState()) {
      query.bind("state", states.iterator().next().code());
    } else if (!states.isEmpty()) {
      query.bindArray("states", String.class, states.stream().map(TaskState::code).toList());
    }
    if (createdFrom != null) {
      query.bind("createdFrom", createdFrom);
    }
    if (createdBefore != null) {
      query.bind("createdBefore", createdBefore);
    }
    return globalId == null ? query : query.bind("globalId", globalId);
  }
}
