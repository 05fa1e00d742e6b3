package org.belfry.webhooks.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.jdbi.v3.core.Jdbi;

/** Lists notifications: by where they are in their life, or all of a topic or subscription. */
@ApplicationScoped
public class NotificationListing {
  @Inject private Jdbi jdbi;

  /** To be pulled and not yet acknowledged. */
  public Page<ListedNotification> pull(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.pull(caller, parameters));
  }

  /** To be pushed and not yet delivered. */
  public Page<ListedNotification> queue(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.queue(caller, parameters));
  }

  /** Delivered or acknowledged. */
  public Page<ListedNotification> received(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.received(caller, parameters));
  }

  /** Given up. */
  public Page<ListedNotification> failed(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.failed(caller, parameters));
  }

  /** Of one topic, in whatever state. */
  public Page<ListedNotification> ofTopic(
      Caller caller, UUID topic, Map<String, List<String>> parameters) {
    return fetch(NotificationList.everywhere(caller, Sql.of("topic_id = ?", topic), parameters));
  }

  /** Of one subscription, in whatever state. */
  public Page<ListedNotification> ofSubscription(
      Caller caller, UUID subscription, Map<String, List<String>> parameters) {
    return fetch(
        NotificationList.everywhere(
            caller, Sql.of("subscription_id = ?", subscription), parameters));
  }

  private Page<ListedNotification> fetch(Listing listing) {
    return listing.fetch(jdbi, (row, context) -> notification(row));
  }

  private static ListedNotification notification(ResultSet row) throws SQLException {
    return new ListedNotification(
        Rows.id(row, "id"),
        row.getString("state"),
        Rows.id(row, "topic_id"),
        Rows.id(row, "subscription_id"),
        row.getString("delivery_method"),
        row.getString("delivery_channel"),
        row.getString("body"),
        row.getString("entity"),
        Rows.moment(row, "created_at"),
        Rows.moment(row, "updated_at"));
  }
}
