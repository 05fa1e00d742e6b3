package org.belfry.notifications.listing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lists a user's notifications in groups. A group is where its newest notification is; one that
 * belongs to no group is its own.
 */
@Component
public class GroupListing {
  /** The newest of each group; an index finds out whether a notification is that. */
  private static final String NEWEST =
      """
      SELECT n.id, n.grouping_id FROM inbox_notification n
      WHERE n.user_id = :user AND n.id > :after AND n.id < :before
        AND NOT EXISTS (
          SELECT 1 FROM inbox_notification newer
          WHERE newer.user_id = n.user_id AND newer.grouping_id = n.grouping_id
            AND newer.id > n.id)
      ORDER BY n.id DESC FETCH FIRST :limit ROWS ONLY
      """;

  /** Of a group at most so many. */
  private static final int MEMBERS = 500;

  private static final String MEMBER =
      "SELECT "
          + NotificationRow.COLUMNS
          + """
            FROM (
              SELECT n.*, ROW_NUMBER() OVER (PARTITION BY n.grouping_id ORDER BY n.id DESC) AS place
              FROM inbox_notification n
              WHERE n.user_id = :user AND n.id > :after
                AND (n.id = ANY(:single) OR n.grouping_id = ANY(:groups))) m
            WHERE place <= :members ORDER BY id DESC
            """;

  private final Jdbi jdbi;

  @Inject
  public GroupListing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The newest groups, each with its notifications from the newest on. */
  public List<List<Notification>> page(Window window, UserId user) {
    return jdbi.withHandle(
        handle -> {
          List<Newest> newest = newest(handle, window, user);
          return newest.isEmpty() ? List.of() : grouped(members(handle, newest, window, user));
        });
  }

  private static List<Newest> newest(Handle handle, Window window, UserId user) {
    return handle
        .createQuery(NEWEST)
        .bind("user", user.value())
        .bind("after", window.after())
        .bind("before", window.before())
        .bind("limit", window.limit())
        .map((row, context) -> new Newest(row.getLong("id"), row.getString("grouping_id")))
        .list();
  }

  private static List<Notification> members(
      Handle handle, List<Newest> newest, Window window, UserId user) {
    return handle
        .createQuery(MEMBER)
        .bind("user", user.value())
        .bind("after", window.after())
        .bindArray("single", Long.class, newest.stream().map(Newest::number).toList())
        .bindArray(
            "groups",
            String.class,
            newest.stream().map(Newest::groupingId).filter(Objects::nonNull).toList())
        .bind("members", MEMBERS)
        .map(new NotificationRow())
        .list();
  }

  /** Groups in the order of their newest, as the notifications come newest first. */
  private static List<List<Notification>> grouped(Collection<Notification> members) {
    Map<Object, List<Notification>> groups = new LinkedHashMap<>();
    for (Notification member : members) {
      String groupingId = member.notice().subject().groupingId();
      Object key = groupingId == null ? member.number() : groupingId;
      groups.computeIfAbsent(key, first -> new ArrayList<>()).add(member);
    }
    return List.copyOf(groups.values());
  }

  private record Newest(long number, @Nullable String groupingId) {}
}
