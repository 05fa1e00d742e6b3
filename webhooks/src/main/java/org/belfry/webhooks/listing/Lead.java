package org.belfry.webhooks.listing;

import org.belfry.platform.persistence.Sql;

/**
 * What all rows of a list have in common, in a column that an index on it and the id begins with.
 *
 * @param column as the list's statement calls it
 */
record Lead(String column, Object value) {
  /**
   * The condition, and the rows sorted by the column and then by the id, keep to that index. Of an
   * equation PostgreSQL would know that it makes no difference to the order, and might run through
   * all ids instead, hoping to come across the value soon.
   */
  Sql range() {
    return Sql.of("(%1$s >= ? AND %1$s <= ?)".formatted(column), value, value);
  }

  /** The condition where the index is another column's. */
  Sql equation() {
    return Sql.of(column + " = ?", value);
  }
}
