package org.belfry.webhooks.listing;

/** A table of notifications, and how its rows tell their state and what ended them. */
enum NotificationTable {
  PENDING("hook_pending", "CAST('pending' AS VARCHAR)", NotificationTable.NO_CAUSE),
  RECEIVED("hook_received", "CAST('received' AS VARCHAR)", NotificationTable.NO_CAUSE),
  FAILED("hook_failed", "CAST(n.state AS VARCHAR)", "CAST(n.cause AS VARCHAR)");

  private static final String NO_CAUSE = "CAST(NULL AS VARCHAR)";

  private final String table;
  private final String state;
  private final String cause;

  NotificationTable(String table, String state, String cause) {
    this.table = table;
    this.state = state;
    this.cause = cause;
  }

  /** FROM clause, in which its alias is {@code n}. */
  String source() {
    return table + " n";
  }

  /** Expression for the state. */
  String state() {
    return state;
  }

  /** Expression for the cause. */
  String cause() {
    return cause;
  }
}
