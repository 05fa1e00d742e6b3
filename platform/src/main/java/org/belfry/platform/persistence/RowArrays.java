package org.belfry.platform.persistence;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as parameters of one statement, an array a column; {@code UNNEST} makes rows of them
 * again.
 */
public final class RowArrays<R extends @Nullable Object> {
  private final SqlStatement<?> statement;
  private final List<R> rows;

  public RowArrays(SqlStatement<?> statement, List<R> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  /** Binds a column. */
  public <T> RowArrays<R> bind(String name, Class<T> type, Function<R, @Nullable T> value) {
    statement.bindArray(name, type, rows.stream().map(value).toList());
    return this;
  }

  /** Text of others: PostgreSQL cannot hold the character 0, which they may well send. */
  public RowArrays<R> bindText(String name, int maxLength, Function<R, @Nullable String> text) {
    return bind(name, String.class, row -> storable(text.apply(row), maxLength));
  }

  private static @Nullable String storable(@Nullable String text, int maxLength) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() > maxLength ? clean.substring(0, maxLength) : clean;
  }
}
