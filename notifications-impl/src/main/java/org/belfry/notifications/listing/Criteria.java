package org.belfry.notifications.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/** What the notifications of a list have in common. Immutable: every method makes another. */
public final class Criteria {
  public static final Criteria NONE = new Criteria(List.of(), Map.of(), Map.of());

  private static final String UNREAD = "read_at IS NULL";

  private final List<String> conditions;
  private final Map<String, Object> values;
  private final Map<String, Choice> choices;

  private Criteria(
      List<String> conditions, Map<String, Object> values, Map<String, Choice> choices) {
    this.conditions = List.copyOf(conditions);
    this.values = Map.copyOf(values);
    this.choices = Map.copyOf(choices);
  }

  public Criteria withIdIn(List<UUID> ids) {
    return with("public_id = ANY(:ids)", "ids", new Choice(UUID.class, ids));
  }

  public Criteria withTypeIn(List<String> types) {
    return with("type = ANY(:types)", "types", new Choice(String.class, types));
  }

  public Criteria unread() {
    return with(UNREAD, Map.of());
  }

  /** Those whose moment is in a range, both ends included. */
  public Criteria within(SortOrder.Field field, Range range) {
    Criteria narrowed = this;
    String column = field.column();
    if (range.from() != null) {
      String name = column + "From";
      narrowed = narrowed.with(column + " >= :" + name, Map.of(name, range.from()));
    }
    if (range.to() != null) {
      String name = column + "To";
      narrowed = narrowed.with(column + " <= :" + name, Map.of(name, range.to()));
    }
    return narrowed;
  }

  boolean isEmpty() {
    return conditions.isEmpty();
  }

  /** Whether all that is asked for is to be unread. */
  boolean isUnread() {
    return conditions.equals(List.of(UNREAD));
  }

  /** Conditions to follow others, each with AND before it. */
  String sql() {
    StringBuilder sql = new StringBuilder();
    conditions.forEach(condition -> sql.append(" AND ").append(condition));
    return sql.toString();
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    choices.forEach((name, choice) -> statement.bindArray(name, choice.type(), choice.elements()));
    return statement.bindMap(values);
  }

  private Criteria with(String condition, Map<String, Object> newValues) {
    List<String> more = new ArrayList<>(conditions);
    more.add(condition);
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(newValues);
    return new Criteria(more, all, choices);
  }

  private Criteria with(String condition, String name, Choice choice) {
    Map<String, Choice> all = new HashMap<>(choices);
    all.put(name, choice);
    Criteria narrowed = with(condition, Map.of());
    return new Criteria(narrowed.conditions, narrowed.values, all);
  }

  private record Choice(Class<?> type, List<?> elements) {}
}
