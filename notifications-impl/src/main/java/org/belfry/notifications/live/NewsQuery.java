package org.belfry.notifications.live;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.notifications.preference.QuietHours;
import org.belfry.notifications.preference.QuietTimes;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the news of many inboxes at once: which of them have any, and then what they are, in one
 * statement, so that all it tells is of one moment.
 */
@Component
public class NewsQuery {
  /** Beyond, a client does better to read its list again. */
  private static final int MOST = 100;

  /** Changes of a mailbox beyond which nobody looks at what they were. */
  private static final int FAR = 1000;

  private static final String MAILBOX =
      """
      m.user_id AS owner_id, m.total, m.unread, m.unseen, m.last_seen_id, m.newest_at,
      m.revision AS reached,
      COALESCE((SELECT MAX(e.id) FROM inbox_notification e WHERE e.user_id = m.user_id), 0)
        AS newest
      """;

  private static final String CHANGED =
      """
      SELECT p.place, m.revision AS reached
      FROM UNNEST(:places, :users, :revisions) AS p(place, user_id, told)
      JOIN inbox_current m ON m.user_id = p.user_id AND m.revision <> p.told
      """;

  /** Joins notifications to the array alone, or PostgreSQL would look at a user's all. */
  private static final String NEWS =
      """
      SELECT * FROM (
        SELECT p.place, n.*, q.starts, q.ends, q.zone,
          ROW_NUMBER() OVER (PARTITION BY p.place ORDER BY n.revision, n.id) AS nth,
      """
          + MAILBOX
          + """
              FROM UNNEST(:places, :users, :revisions) AS p(place, user_id, since)
              JOIN inbox_current m ON m.user_id = p.user_id
              LEFT JOIN inbox_quiet_hours q ON q.user_id = m.user_id
              LEFT JOIN inbox_notification n ON n.user_id = p.user_id AND n.revision > p.since
            ) found
            WHERE nth <= :enough ORDER BY place, nth
            """;

  private static final String PRESENT =
      "SELECT " + MAILBOX + "FROM inbox_current m WHERE m.user_id = :user";

  private final Jdbi jdbi;

  @Inject
  public NewsQuery(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A mailbox that somebody watches, and up to where it is known to them. */
  record Position(UserId user, Cursor told) {}

  /** How an inbox is now, with no news. */
  News present(UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PRESENT)
                .bind("user", user.value())
                .map(
                    (row, context) ->
                        new News(
                            mailbox(row), List.of(), true, reached(row, new Cursor(0, 0)), null))
                .findOne()
                .orElseGet(
                    () -> new News(Mailbox.empty(user), List.of(), true, new Cursor(0, 0), null)));
  }

  /** The news by the places of their positions in the list; none where nothing changed. */
  Map<Integer, News> since(List<Position> positions) {
    List<Look> changed = changed(positions);
    return changed.isEmpty() ? Map.of() : news(changed, positions);
  }

  /** Nearly always few of many, which the database would not expect of the statement for news. */
  private List<Look> changed(List<Position> positions) {
    List<Look> all =
        IntStream.range(0, positions.size())
            .mapToObj(place -> new Look(place, positions.get(place)))
            .toList();
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(CHANGED), all)
                .map((row, context) -> all.get(row.getInt("place")).upTo(row.getLong("reached")))
                .list());
  }

  private Map<Integer, News> news(List<Look> looks, List<Position> positions) {
    return jdbi
        .withHandle(
            handle ->
                bind(handle.createQuery(NEWS), looks)
                    .bind("enough", MOST + 1)
                    .map(row(positions))
                    .list())
        .stream()
        .collect(
            Collectors.groupingBy(
                Row::place, Collectors.collectingAndThen(Collectors.toList(), NewsQuery::news)));
  }

  private static Query bind(Query query, List<Look> looks) {
    return query
        .bindArray("places", Integer.class, looks.stream().map(Look::place).toList())
        .bindArray("users", Long.class, looks.stream().map(Look::user).toList())
        .bindArray("revisions", Long.class, looks.stream().map(Look::since).toList());
  }

  /** Neither too far behind, nor ahead as after the restoration of an old backup. */
  private static boolean isNear(long told, long reached) {
    return told < reached && reached - told <= FAR;
  }

  private static News news(List<Row> rows) {
    Row first = rows.get(0);
    List<Notification> changed =
        rows.stream().map(Row::notification).filter(Objects::nonNull).toList();
    boolean complete = first.isNear() && changed.size() <= MOST;
    return new News(
        first.mailbox(),
        complete ? changed : List.of(),
        complete,
        first.reached(),
        first.quietHours());
  }

  private static RowMapper<Row> row(List<Position> positions) {
    return (row, context) -> {
      int place = row.getInt("place");
      Cursor told = positions.get(place).told();
      @Nullable Notification changed =
          row.getObject("id") == null ? null : new NotificationRow().map(row, context);
      return new Row(place, told, mailbox(row), reached(row, told), QuietTimes.read(row), changed);
    };
  }

  private static Mailbox mailbox(ResultSet row) throws SQLException {
    return new Mailbox(
        new UserId(row.getLong("owner_id")),
        row.getLong("total"),
        row.getLong("unread"),
        row.getLong("unseen"),
        row.getLong("last_seen_id"),
        row.getObject("newest_at", OffsetDateTime.class).toInstant(),
        row.getLong("reached"));
  }

  /** The newest of all may have been deleted since. */
  private static Cursor reached(ResultSet row, Cursor told) throws SQLException {
    return new Cursor(row.getLong("reached"), Math.max(row.getLong("newest"), told.number()));
  }

  private record Row(
      int place,
      Cursor told,
      Mailbox mailbox,
      Cursor reached,
      @Nullable QuietHours quietHours,
      @Nullable Notification notification) {

    boolean isNear() {
      return NewsQuery.isNear(told.revision(), reached.revision());
    }
  }

  /** Since which revision to look for what changed in an inbox. */
  private record Look(int place, long user, long since) {
    Look(int place, Position position) {
      this(place, position.user().value(), position.told().revision());
    }

    /** From afar only the mailbox is looked at. */
    Look upTo(long reached) {
      return new Look(place, user, NewsQuery.isNear(since, reached) ? since : reached);
    }
  }
}
