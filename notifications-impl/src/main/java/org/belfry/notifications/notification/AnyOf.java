package org.belfry.notifications.notification;

import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The condition that a column has one of some values. Mostly there is one, for which PostgreSQL
 * keeps a plan; for an array it makes a new one each time, which takes longer than to follow it.
 */
record AnyOf<T>(String column, Class<T> type, Collection<T> values) {
  String sql() {
    return isOne() ? column + " = :" + column : column + " = ANY(:" + column + ")";
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return isOne()
        ? statement.bind(column, values.iterator().next())
        : statement.bindArray(column, type, values);
  }

  private boolean isOne() {
    return values.size() == 1;
  }
}
