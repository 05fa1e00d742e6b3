package org.belfry.notifications.notification.selection;

import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Finds what is selected, oldest first, in mailboxes that are locked. */
@Component
public class Selections {
  private static final String NUMBERS =
      """
      SELECT id FROM %s WHERE user_id = :user AND %s
      ORDER BY %s FETCH FIRST :limit ROWS ONLY
      """;

  private static final String BY_NUMBER = "id";

  private final Jdbi jdbi;

  /** Where to look. */
  public enum Place {
    INBOX("inbox_notification", "", BY_NUMBER),
    /** In the order of an index that has them together, however many others there are. */
    UNREAD("inbox_notification", " AND read_at IS NULL", "read_at, " + BY_NUMBER),
    ARCHIVE("inbox_archive", "", BY_NUMBER);

    private final String table;
    private final String condition;
    private final String order;

    Place(String table, String condition, String order) {
      this.table = table;
      this.condition = condition;
      this.order = order;
    }
  }

  @Inject
  public Selections(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Numbers of the oldest, at most so many. */
  public List<Long> numbers(Selection selection, Place place, int limit, UserId user) {
    return jdbi.withHandle(
        handle ->
            selection
                .bind(handle.createQuery(sql(selection, place)))
                .bind("user", user.value())
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  private static String sql(Selection selection, Place place) {
    return NUMBERS.formatted(place.table, selection.sql() + place.condition, place.order);
  }
}
