package org.belfry.webhooks.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.persistence.Columns;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationState;
import org.jdbi.v3.core.Jdbi;

/** Lists notifications: by where they are in their life, or all of a topic or subscription. */
@ApplicationScoped
public class NotificationListing {
  @Inject private Jdbi jdbi;

  /** To be pulled and not yet acknowledged. */
  public Page<Notification> pull(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.pull(caller, parameters));
  }

  /** To be pushed and not yet delivered. */
  public Page<Notification> queue(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.queue(caller, parameters));
  }

  /** Delivered or acknowledged. */
  public Page<Notification> received(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.received(caller, parameters));
  }

  /** Given up. */
  public Page<Notification> failed(Caller caller, Map<String, List<String>> parameters) {
    return fetch(NotificationList.failed(caller, parameters));
  }

  /** Of one topic, in whatever state. */
  public Page<Notification> ofTopic(
      Caller caller, UUID topic, Map<String, List<String>> parameters) {
    return fetch(NotificationList.everywhere(caller, new Lead("n.topic_id", topic), parameters));
  }

  /** Of one subscription, in whatever state. */
  public Page<Notification> ofSubscription(
      Caller caller, UUID subscription, Map<String, List<String>> parameters) {
    return fetch(
        NotificationList.everywhere(
            caller, new Lead("n.subscription_id", subscription), parameters));
  }

  private Page<Notification> fetch(Listing listing) {
    return listing.fetch(jdbi, (row, context) -> notification(row));
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        Columns.uuid(row, "id"),
        Columns.uuid(row, "message_id"),
        Columns.uuid(row, "topic_id"),
        Columns.uuid(row, "subscription_id"),
        row.getString("entity"),
        row.getString("body"),
        NotificationState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("delivery_method"),
        row.getString("delivery_channel"),
        row.getInt("attempts"),
        row.getString("cause"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "updated_at"));
  }
}
