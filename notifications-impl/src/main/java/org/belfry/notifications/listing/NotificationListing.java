package org.belfry.notifications.listing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Sql;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Lists a user's notifications in pages that are counted from the first one. */
@Component
public class NotificationListing {
  private static final String FROM = " FROM inbox_notification WHERE ";

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
    return rows(new Part(criteria, sort, page, limit).of(user), new NotificationRow());
  }

  /** The same, and how many there are in all. */
  public Counted counted(Criteria criteria, SortOrder sort, long page, int limit, UserId user) {
    if (!criteria.isEmpty() && !criteria.isUnread()) {
      return new Counted(page(criteria, sort, page, limit, user), count(criteria, user));
    }
    NotificationRow notification = new NotificationRow();
    List<OfAll> rows =
        rows(
            new Part(criteria, sort, page, limit).countedOf(user),
            (row, context) -> new OfAll(notification.map(row, context), row.getLong("of_all")));
    return new Counted(
        rows.stream().map(OfAll::notification).toList(),
        rows.isEmpty() ? count(criteria, user) : rows.get(0).total());
  }

  private <T> List<T> rows(Sql sql, RowMapper<T> mapper) {
    return jdbi.withHandle(handle -> sql.bind(handle.createQuery(sql.text())).map(mapper).list());
  }

  private long count(Criteria criteria, UserId user) {
    if (criteria.isEmpty()) {
      return mailboxes.get(user).total();
    }
    if (criteria.isUnread()) {
      return mailboxes.get(user).unread();
    }
    Sql count = Sql.of("SELECT COUNT(*)" + FROM).followedBy(those(criteria, user));
    return jdbi.withHandle(
        handle -> count.bind(handle.createQuery(count.text())).mapTo(Long.class).one());
  }

  private static Sql those(Criteria criteria, UserId user) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("user_id = ?", user.value()));
    conditions.addAll(criteria.conditions());
    return Sql.allOf(conditions);
  }

  private record Part(Criteria criteria, SortOrder sort, long page, int limit) {
    Sql of(UserId user) {
      return with(Sql.of(""), user);
    }

    /** A mailbox knows by itself how many it holds and are unread. */
    Sql countedOf(UserId user) {
      String kept = criteria.isUnread() ? "unread" : "total";
      return with(
          Sql.of(
              ", (SELECT m." + kept + " FROM inbox_current m WHERE m.user_id = ?) AS of_all",
              user.value()),
          user);
    }

    /**
     * The limit is part of the text, and so is that the first page has no offset: PostgreSQL keeps
     * a plan only if it sees that little is asked for, and to make one takes longer than to follow
     * it.
     */
    private Sql with(Sql column, UserId user) {
      return Sql.of("SELECT " + NotificationRow.COLUMNS)
          .followedBy(column)
          .followedBy(FROM)
          .followedBy(those(criteria, user))
          .followedBy(" ORDER BY " + sort.sql())
          .followedBy(page == 1 ? Sql.of("") : Sql.of(" OFFSET ? ROWS", (page - 1) * limit))
          .followedBy(" FETCH NEXT " + limit + " ROWS ONLY");
    }
  }

  private record OfAll(Notification notification, long total) {}
}
