package org.belfry.webhooks.listing;

import java.util.List;
import java.util.Map;
import org.belfry.platform.identity.Caller;

/**
 * The lists of notifications as statements. A notification is in one of three tables, so that the
 * lists of one table read that table alone, and the others a union of which each branch has the
 * whole condition of its index.
 */
final class NotificationList {
  private static final String PENDING = "CAST('pending' AS VARCHAR)";
  private static final String RECEIVED = "CAST('received' AS VARCHAR)";

  private static final FieldType.Choice STATES =
      FieldType.Choice.of("pending", "received", "expired", "failed");

  /**
   * The hub's document gives pullNotifications the states of subscriptions, and calls what is not
   * yet acknowledged active: so that is what these words mean there.
   */
  private static final FieldType.Choice PULL_STATES =
      STATES.withSynonym("active", "pending").withSynonym("inactive", "inactive");

  /** The left join lets the count do without messages unless the condition needs them. */
  private static final String WITH_MESSAGE = " n LEFT JOIN hook_message m ON m.id = n.message_id";

  private NotificationList() {}

  static Listing pull(Caller caller, Map<String, List<String>> parameters) {
    return pending("pull", caller, fields(PENDING, PULL_STATES), parameters);
  }

  static Listing queue(Caller caller, Map<String, List<String>> parameters) {
    return pending("push", caller, fields(PENDING, STATES), parameters);
  }

  static Listing received(Caller caller, Map<String, List<String>> parameters) {
    return listing(
        RECEIVED,
        Sql.of("hook_received" + WITH_MESSAGE),
        Ownership.of(caller, "n.owner_id"),
        fields(RECEIVED, STATES),
        parameters);
  }

  static Listing failed(Caller caller, Map<String, List<String>> parameters) {
    return listing(
        "n.state",
        Sql.of("hook_failed" + WITH_MESSAGE),
        Ownership.of(caller, "n.owner_id"),
        fields("n.state", STATES),
        parameters);
  }

  /**
   * @param which the part of all notifications, in terms of columns of the three tables
   */
  static Listing everywhere(Caller caller, Sql which, Map<String, List<String>> parameters) {
    Sql condition = Sql.allOf(List.of(which, Ownership.of(caller, "owner_id")));
    Sql union =
        Sql.join(
            " UNION ALL ",
            List.of(
                branch("hook_pending", PENDING, condition),
                branch("hook_received", RECEIVED, condition),
                branch("hook_failed", "CAST(state AS VARCHAR)", condition)));
    return listing(
        "n.state",
        Sql.of("(").followedBy(union).followedBy(Sql.of(")" + WITH_MESSAGE)),
        Sql.TRUE,
        fields("n.state", STATES),
        parameters);
  }

  private static Sql branch(String table, String state, Sql condition) {
    return Sql.of(
            "SELECT id, message_id, topic_id, subscription_id, delivery_method, delivery_channel, "
                + state
                + " AS state, created_at, updated_at FROM "
                + table
                + " WHERE ")
        .followedBy(condition);
  }

  private static Listing pending(
      String method, Caller caller, Fields fields, Map<String, List<String>> parameters) {
    return listing(
        PENDING,
        Sql.of("hook_pending" + WITH_MESSAGE),
        Sql.allOf(
            List.of(Ownership.of(caller, "n.owner_id"), Sql.of("n.delivery_method = ?", method))),
        fields,
        parameters);
  }

  private static Listing listing(
      String state, Sql source, Sql scope, Fields fields, Map<String, List<String>> parameters) {
    return new Listing(
        "n.id, "
            + state
            + " AS state, n.topic_id, n.subscription_id, n.delivery_method, n.delivery_channel,"
            + " n.created_at, n.updated_at, m.body, m.entity",
        source,
        scope,
        ListRequest.of(parameters, fields, "n.id"));
  }

  private static Fields fields(String state, FieldType.Choice states) {
    return Fields.of(
        Field.reference("_id", "n.id"),
        Field.choice("state", state, states),
        Field.reference("topic", "n.topic_id"),
        Field.reference("subscription", "n.subscription_id"),
        Field.searched("entity", "m.entity"),
        Field.searched("body", "m.body"),
        Field.choice("deliveryMethod", "n.delivery_method", FieldType.Choice.of("push", "pull")),
        Field.searched("deliveryChannel", "n.delivery_channel"),
        Field.moment("createdAt", "n.created_at"),
        Field.moment("updatedAt", "n.updated_at"));
  }
}
