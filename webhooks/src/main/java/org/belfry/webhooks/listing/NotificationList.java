package org.belfry.webhooks.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.persistence.Sql;

/**
 * The lists of notifications as statements. A notification is in one of three tables, so that the
 * lists of one table read that table alone, and the others a union.
 */
final class NotificationList {
  private static final String COLUMNS =
      "n.id, n.message_id, n.topic_id, n.subscription_id, n.delivery_method, n.delivery_channel,"
          + " n.attempts, n.created_at, n.updated_at, %s AS state, %s AS cause";

  private static final FieldType.Choice STATES =
      FieldType.Choice.of("pending", "received", "expired", "failed");

  /**
   * The hub's document gives pullNotifications the states of subscriptions, and calls what is not
   * yet acknowledged active: so that is what these words mean there.
   */
  private static final FieldType.Choice PULL_STATES =
      STATES.withSynonym("active", "pending").withSynonym("inactive", "inactive");

  /** The left join lets the count do without messages unless the condition needs them. */
  private static final String WITH_MESSAGE = " LEFT JOIN hook_message m ON m.id = n.message_id";

  private static final String OWNER = "n.owner_id";

  /** Callbacks have no owner there, so that nobody gets to see them as notifications. */
  private static final Sql WITH_OWNER = Sql.of(OWNER + " IS NOT NULL");

  private NotificationList() {}

  static Listing pull(Caller caller, Map<String, List<String>> parameters) {
    return pending("pull", caller, PULL_STATES, parameters);
  }

  static Listing queue(Caller caller, Map<String, List<String>> parameters) {
    return pending("push", caller, STATES, parameters);
  }

  static Listing received(Caller caller, Map<String, List<String>> parameters) {
    return of(NotificationTable.RECEIVED, caller, Sql.TRUE, STATES, parameters);
  }

  static Listing failed(Caller caller, Map<String, List<String>> parameters) {
    return of(NotificationTable.FAILED, caller, Sql.TRUE, STATES, parameters);
  }

  /**
   * PostgreSQL merges the three indexes in the order of the ids only if the condition stands
   * outside of the union.
   *
   * @param which the part of all notifications
   */
  static Listing everywhere(Caller caller, Lead which, Map<String, List<String>> parameters) {
    String union =
        Arrays.stream(NotificationTable.values())
            .map(NotificationList::branch)
            .collect(Collectors.joining(" UNION ALL ", "(", ") n"));
    return listing(
        "n.state",
        "n.cause",
        union,
        WITH_OWNER,
        Stream.concat(Stream.of(which), Ownership.of(caller, OWNER).stream()).toList(),
        STATES,
        parameters);
  }

  private static String branch(NotificationTable table) {
    return "SELECT %s, n.owner_id FROM %s"
        .formatted(COLUMNS.formatted(table.state(), table.cause()), table.source());
  }

  private static Listing pending(
      String method, Caller caller, FieldType.Choice states, Map<String, List<String>> parameters) {
    Sql scope = Sql.of("n.delivery_method = ?", method);
    return of(NotificationTable.PENDING, caller, scope, states, parameters);
  }

  private static Listing of(
      NotificationTable table,
      Caller caller,
      Sql scope,
      FieldType.Choice states,
      Map<String, List<String>> parameters) {
    return listing(
        table.state(),
        table.cause(),
        table.source(),
        Sql.allOf(List.of(scope, WITH_OWNER)),
        Ownership.of(caller, OWNER),
        states,
        parameters);
  }

  private static Listing listing(
      String state,
      String cause,
      String source,
      Sql scope,
      List<Lead> common,
      FieldType.Choice states,
      Map<String, List<String>> parameters) {
    return new Listing(
        COLUMNS.formatted(state, cause) + ", m.body, m.entity",
        source + WITH_MESSAGE,
        scope,
        ListRequest.of(parameters, fields(state, states), "n.id", common));
  }

  static Fields fields(String state, FieldType.Choice states) {
    return Fields.of(
        Field.reference("_id", "n.id"),
        Field.choice("state", state, states),
        Field.leading("topic", "n.topic_id"),
        Field.leading("subscription", "n.subscription_id"),
        Field.searched("entity", "m.entity"),
        Field.searched("body", "m.body"),
        Field.choice("deliveryMethod", "n.delivery_method", FieldType.Choice.of("push", "pull")),
        Field.searched("deliveryChannel", "n.delivery_channel"),
        Field.moment("createdAt", "n.created_at"),
        Field.moment("updatedAt", "n.updated_at"));
  }
}
