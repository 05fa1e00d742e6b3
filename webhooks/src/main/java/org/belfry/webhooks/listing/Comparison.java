package org.belfry.webhooks.listing;

/** How a field is compared with one value. */
enum Comparison {
  EQUAL("="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">=");

  private final String sql;

  Comparison(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
