package org.belfry.notifications.listing;

import jakarta.inject.Inject;
import java.util.List;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Lists a user's notifications in pages that are counted from the first one. */
@OneForAll
public class NotificationListing {
  private static final String PAGE =
      "SELECT "
          + NotificationRow.COLUMNS
          + """
            FROM inbox_notification WHERE user_id = :user%s ORDER BY %s
            OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY
            """;

  private static final String COUNT =
      "SELECT COUNT(*) FROM inbox_notification WHERE user_id = :user%s";

  private final Jdbi jdbi;
  private final Mailboxes mailboxes;

  @Inject
  public NotificationListing(Jdbi jdbi, Mailboxes mailboxes) {
    this.jdbi = jdbi;
    this.mailboxes = mailboxes;
  }

  /**
   * @param page from 1
   */
  public List<Notification> page(Criteria criteria, Sort sort, long page, int limit, UserId user) {
    return jdbi.withHandle(
        handle ->
            criteria
                .bind(handle.createQuery(PAGE.formatted(criteria.sql(), sort.sql())))
                .bind("user", user.value())
                .bind("offset", (page - 1) * limit)
                .bind("limit", limit)
                .map(new NotificationRow())
                .list());
  }

  /** How many there are in all; a mailbox knows by itself how many it holds and are unread. */
  public long count(Criteria criteria, UserId user) {
    if (criteria.isEmpty()) {
      return mailboxes.get(user).total();
    }
    if (criteria.isUnread()) {
      return mailboxes.get(user).unread();
    }
    return jdbi.withHandle(
        handle ->
            criteria
                .bind(handle.createQuery(COUNT.formatted(criteria.sql())))
                .bind("user", user.value())
                .mapTo(Long.class)
                .one());
  }
}
