package org.belfry.notifications.listing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Lists a user's notifications in pages that are counted from the first one. */
@Component
public class NotificationListing {
  /**
   * The limit is part of the text, and so is that the first page has no offset: PostgreSQL keeps a
   * plan only if it sees that little is asked for, and to make one takes longer than to follow it.
   */
  private static final String PAGE =
      "SELECT "
          + NotificationRow.COLUMNS
          + """
            %s FROM inbox_notification WHERE user_id = :user%s ORDER BY %s
            %s FETCH NEXT %d ROWS ONLY
            """;

  private static final String OFFSET = "OFFSET :offset ROWS";

  /** A mailbox knows by itself how many it holds and are unread. */
  private static final String KEPT =
      ", (SELECT m.%s FROM inbox_current m WHERE m.user_id = :user) AS of_all";

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
  public List<Notification> page(
      Criteria criteria, SortOrder sort, long page, int limit, UserId user) {
    return page(new Part("", criteria, sort, page, limit), user, new NotificationRow());
  }

  /** The same, and how many there are in all. */
  public Counted counted(Criteria criteria, SortOrder sort, long page, int limit, UserId user) {
    if (!criteria.isEmpty() && !criteria.isUnread()) {
      return new Counted(page(criteria, sort, page, limit, user), count(criteria, user));
    }
    String kept = KEPT.formatted(criteria.isUnread() ? "unread" : "total");
    NotificationRow notification = new NotificationRow();
    List<OfAll> rows =
        page(
            new Part(kept, criteria, sort, page, limit),
            user,
            (row, context) -> new OfAll(notification.map(row, context), row.getLong("of_all")));
    return new Counted(
        rows.stream().map(OfAll::notification).toList(),
        rows.isEmpty() ? count(criteria, user) : rows.get(0).total());
  }

  private <T> List<T> page(Part part, UserId user, RowMapper<T> mapper) {
    return jdbi.withHandle(
        handle ->
            part.bind(handle.createQuery(part.sql()))
                .bind("user", user.value())
                .map(mapper)
                .list());
  }

  private long count(Criteria criteria, UserId user) {
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

  private record Part(String more, Criteria criteria, SortOrder sort, long page, int limit) {
    String sql() {
      String offset = isFirst() ? "" : OFFSET;
      return String.format(Locale.ROOT, PAGE, more, criteria.sql(), sort.sql(), offset, limit);
    }

    Query bind(Query query) {
      Query bound = criteria.bind(query);
      return isFirst() ? bound : bound.bind("offset", (page - 1) * limit);
    }

    private boolean isFirst() {
      return page == 1;
    }
  }

  private record OfAll(Notification notification, long total) {}
}
