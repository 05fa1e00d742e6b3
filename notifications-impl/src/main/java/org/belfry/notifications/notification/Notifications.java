package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What is in the inboxes. Every question is about one user's. */
@Component
public class Notifications {
  private static final String OF_USER =
      "SELECT " + NotificationRow.COLUMNS + " FROM inbox_notification WHERE user_id = :user";

  private static final String BY_NUMBER = OF_USER + " AND id = :number";
  private static final String BY_ID = OF_USER + " AND public_id = :id";

  private static final String BY_GLOBAL_ID =
      OF_USER + " AND global_id = :globalId ORDER BY id DESC";

  /** Keyset paging: the next page costs the same wherever it is. */
  private static final String PAGE =
      OF_USER + " AND id > :after AND id < :before %s id DESC FETCH FIRST :limit ROWS ONLY";

  private static final String ALL = PAGE.formatted("ORDER BY");

  /** In the order of an index that has the unread together, however many others there are. */
  private static final String UNREAD =
      PAGE.formatted("AND read_at IS NULL ORDER BY read_at DESC NULLS FIRST,");

  private static final String PROGRESS =
      """
      UPDATE inbox_notification
      SET status = CAST(:status AS VARCHAR), updated_at = :now, revision = (
        SELECT m.revision + 1 FROM inbox_current m WHERE m.user_id = inbox_notification.user_id)
      """
          + ProgressChange.OF_THOSE_THAT_DIFFER;

  private final Jdbi jdbi;

  @Inject
  public Notifications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<Notification> find(long number, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BY_NUMBER)
                .bind("user", user.value())
                .bind("number", number)
                .map(new NotificationRow())
                .findOne());
  }

  public Optional<Notification> find(UUID id, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BY_ID)
                .bind("user", user.value())
                .bind("id", id)
                .map(new NotificationRow())
                .findOne());
  }

  /**
   * @throws NoSuchNotification if there is none, or it is somebody else's
   */
  public Notification get(long number, UserId user) {
    return find(number, user).orElseThrow(() -> new NoSuchNotification(number));
  }

  /** Those that their application knows by this id, newest first. */
  public List<Notification> withGlobalId(String globalId, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BY_GLOBAL_ID)
                .bind("user", user.value())
                .bind("globalId", globalId)
                .map(new NotificationRow())
                .list());
  }

  /**
   * @throws NoSuchNotification if there is none, or it is somebody else's
   */
  public Notification get(UUID id, UserId user) {
    return find(id, user).orElseThrow(() -> new NoSuchNotification(id));
  }

  /**
   * All of them, in the order of the ids.
   *
   * @throws NoSuchNotification if one of them is unknown
   */
  List<Notification> inOrder(List<UUID> ids, UserId user) {
    Map<UUID, Notification> known =
        withIds(ids, user).stream()
            .collect(Collectors.toMap(Notification::id, Function.identity()));
    for (UUID id : ids) {
      if (!known.containsKey(id)) {
        throw new NoSuchNotification(id);
      }
    }
    return ids.stream().map(known::get).toList();
  }

  private List<Notification> withIds(Collection<UUID> ids, UserId user) {
    return among(new AnyOf<>("public_id", UUID.class, ids), user);
  }

  /** Those that there are, in no order. */
  public List<Notification> withNumbers(Collection<Long> numbers, UserId user) {
    return among(new AnyOf<>("id", Long.class, numbers), user);
  }

  private List<Notification> among(AnyOf<?> those, UserId user) {
    return jdbi.withHandle(
        handle ->
            those
                .bind(handle.createQuery(OF_USER + " AND " + those.sql()))
                .bind("user", user.value())
                .map(new NotificationRow())
                .list());
  }

  /** The newest between two numbers, newest first. */
  public List<Notification> page(Window window, UserId user) {
    return page(ALL, window, user);
  }

  /** The same of those that are unread. */
  public List<Notification> unread(Window window, UserId user) {
    return page(UNREAD, window, user);
  }

  private List<Notification> page(String sql, Window window, UserId user) {
    return jdbi.withHandle(
        handle -> bind(handle.createQuery(sql), window, user).map(new NotificationRow()).list());
  }

  /**
   * Changes what becomes of them as tasks, in mailboxes that are locked.
   *
   * @return how many changed
   */
  public int change(ProgressChange change) {
    return jdbi.withHandle(handle -> change.bind(handle.createUpdate(PROGRESS)).execute());
  }

  private static Query bind(Query query, Window window, UserId user) {
    return query
        .bind("user", user.value())
        .bind("after", window.after())
        .bind("before", window.before())
        .bind("limit", window.limit());
  }
}
