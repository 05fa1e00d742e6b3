package org.belfry.webhooks.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.persistence.Sql;
import org.belfry.webhooks.subscription.Inactivity;
import org.jdbi.v3.core.Jdbi;

/** Lists subscriptions; those that were deleted or whose topic was are no longer among them. */
@ApplicationScoped
public class SubscriptionListing {
  static final Fields FIELDS =
      Fields.of(
          Field.reference("_id", "s.id"),
          Field.choice("state", "s.state", FieldType.Choice.of("active", "inactive")),
          Field.choice(
              "authenticationState",
              "s.authentication_state",
              FieldType.Choice.of("authenticated", "unauthenticated")),
          Field.choice("deliveryMethod", "s.delivery_method", FieldType.Choice.of("push", "pull")),
          Field.searched("deliveryChannel", "s.delivery_channel"),
          Field.searched("recipientUrl", "e.url"),
          Field.searched("subscriberContent", "s.subscriber_content"),
          Field.searched("subscriber", "s.subscriber"),
          Field.reference("topic", "s.topic_id"),
          Field.moment("createdAt", "s.created_at"),
          Field.moment("updatedAt", "s.updated_at"));

  @Inject private Jdbi jdbi;

  /**
   * @param parameters query parameters of the request
   */
  public Page<ListedSubscription> page(Caller caller, Map<String, List<String>> parameters) {
    return listing(caller, parameters).fetch(jdbi, (row, context) -> subscription(row));
  }

  static Listing listing(Caller caller, Map<String, List<String>> parameters) {
    return new Listing(
        "s.id, s.topic_id, s.subscriber, s.delivery_method, s.delivery_channel, s.state,"
            + " s.inactivity, s.authentication_state, e.url, s.subscriber_content, s.created_at, s.updated_at",
        "hook_subscription s LEFT JOIN hook_endpoint e ON e.id = s.endpoint_id",
        Sql.of("s.state IN ('active', 'inactive')"),
        ListRequest.of(parameters, FIELDS, "s.id", Ownership.of(caller, "s.owner_id")));
  }

  private static ListedSubscription subscription(ResultSet row) throws SQLException {
    return new ListedSubscription(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "topic_id"),
        row.getString("subscriber"),
        row.getString("delivery_method"),
        row.getString("delivery_channel"),
        row.getString("state"),
        Inactivity.of(row.getString("inactivity")),
        row.getString("authentication_state"),
        row.getString("url"),
        row.getString("subscriber_content"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "updated_at"));
  }
}
