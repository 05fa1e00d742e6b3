package org.belfry.webhooks.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A piece of SQL with the values of its placeholders. Whatever a caller sent is a value, never part
 * of the text.
 */
record Sql(String text, List<Object> values) {
  static final Sql TRUE = Sql.of("TRUE");

  Sql {
    values = List.copyOf(values);
  }

  static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** The pieces side by side, {@code separator} between them. */
  static Sql join(String separator, List<Sql> pieces) {
    return new Sql(
        pieces.stream().map(Sql::text).collect(Collectors.joining(separator)),
        pieces.stream().flatMap(piece -> piece.values().stream()).toList());
  }

  static Sql allOf(List<Sql> conditions) {
    List<Sql> effective = conditions.stream().filter(each -> !each.equals(TRUE)).toList();
    return effective.isEmpty() ? TRUE : combined(effective, " AND ");
  }

  static Sql anyOf(List<Sql> conditions) {
    return combined(conditions, " OR ");
  }

  /** One condition for each value, of which any may hold. */
  static <T> Sql anyOf(List<T> values, Function<T, Sql> condition) {
    return anyOf(values.stream().map(condition).toList());
  }

  /** Holds whenever the condition does not, also where that is unknown since a column is null. */
  Sql negated() {
    return new Sql("(" + text + ") IS NOT TRUE", values);
  }

  Sql followedBy(Sql next) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(next.values);
    return new Sql(text + next.text, all);
  }

  private static Sql combined(List<Sql> conditions, String operator) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    Sql joined = join(operator, conditions);
    return new Sql("(" + joined.text + ")", joined.values);
  }
}
