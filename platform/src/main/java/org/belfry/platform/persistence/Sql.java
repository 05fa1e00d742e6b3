package org.belfry.platform.persistence;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * A piece of SQL with the values of its placeholders: statements whose conditions a request chooses
 * are put together of these. Whatever a caller sent is a value, never part of the text.
 */
public record Sql(String text, List<Object> values) {
  public static final Sql TRUE = Sql.of("TRUE");

  public Sql {
    values = List.copyOf(values);
  }

  public static Sql of(String text, Object... values) {
    return new Sql(text, List.of(values));
  }

  /** Whether a column has one of the elements, as one value however many they are. */
  public static Sql anyOf(String column, Class<?> type, List<?> elements) {
    return Sql.of(column + " = ANY(?)", new Elements(type, elements));
  }

  /** The pieces side by side, {@code separator} between them. */
  public static Sql join(String separator, List<Sql> pieces) {
    return new Sql(
        pieces.stream().map(Sql::text).collect(Collectors.joining(separator)),
        pieces.stream().flatMap(piece -> piece.values().stream()).toList());
  }

  public static Sql allOf(List<Sql> conditions) {
    List<Sql> effective = conditions.stream().filter(each -> !each.equals(TRUE)).toList();
    return effective.isEmpty() ? TRUE : combined(effective, " AND ");
  }

  public static Sql anyOf(List<Sql> conditions) {
    return combined(conditions, " OR ");
  }

  /** One condition for each value, of which any may hold. */
  public static <T> Sql anyOf(List<T> values, Function<T, Sql> condition) {
    return anyOf(values.stream().map(condition).toList());
  }

  /** Holds whenever the condition does not, also where that is unknown since a column is null. */
  public Sql negated() {
    return new Sql("(" + text + ") IS NOT TRUE", values);
  }

  public Sql followedBy(Sql next) {
    return join("", List.of(this, next));
  }

  public Sql followedBy(String next, Object... nextValues) {
    return followedBy(Sql.of(next, nextValues));
  }

  /**
   * Gives a statement made of this text its values.
   *
   * @return the statement
   */
  public <S extends SqlStatement<S>> S bind(S statement) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof Elements array) {
        statement.bindArray(i, array.type(), array.elements());
      } else {
        statement.bind(i, values.get(i));
      }
    }
    return statement;
  }

  private static Sql combined(List<Sql> conditions, String operator) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    Sql joined = join(operator, conditions);
    return new Sql("(" + joined.text + ")", joined.values);
  }

  /** The value of an array's placeholder. */
  private record Elements(Class<?> type, List<?> elements) {
    Elements {
      elements = List.copyOf(elements);
    }
  }
}
