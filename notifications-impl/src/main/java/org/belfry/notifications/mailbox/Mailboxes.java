package org.belfry.notifications.mailbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The mailboxes. What is locked stays so until the end of the transaction. */
@OneForAll
public class Mailboxes {
  private static final String FIND =
      """
      SELECT user_id, total, unread, unseen, last_seen_id, revision
      FROM inbox_mailbox WHERE user_id = :user
      """;

  private static final String LOCK = FIND + "FOR UPDATE";

  private static final String COUNT =
      "SELECT COUNT(*) FROM inbox_mailbox WHERE user_id = ANY(:users)";

  private static final String LOCK_LATCH = "SELECT id FROM inbox_latch FOR UPDATE";

  private static final String OPEN =
      """
      INSERT INTO inbox_mailbox (
        user_id, total, unread, unseen, last_seen_id, newest_at, revision, mutes)
      SELECT u.id, 0, 0, 0, 0, :now, 0, 0 FROM UNNEST(:users) AS u(id)
      WHERE NOT EXISTS (SELECT 1 FROM inbox_mailbox m WHERE m.user_id = u.id)
      """;

  /** In one order, so that two who lock several never wait for one another. */
  private static final String LOCK_ALL =
      """
      SELECT user_id, mutes FROM inbox_mailbox WHERE user_id = ANY(:users)
      ORDER BY user_id FOR UPDATE
      """;

  private static final String SAVE =
      """
      UPDATE inbox_mailbox
      SET total = :total, unread = :unread, unseen = :unseen, last_seen_id = :lastSeen,
        revision = revision + 1
      WHERE user_id = :user
      """;

  private static final String READ =
      """
      UPDATE inbox_mailbox SET unread = unread - :read, revision = revision + :changes
      WHERE user_id = :user
      """;

  private static final String ARRIVED =
      """
      UPDATE inbox_mailbox
      SET total = total + :arrived, unread = unread + :unread, unseen = unseen + :arrived,
        newest_at = GREATEST(newest_at, :now), revision = revision + 1
      WHERE user_id = ANY(:users)
      """;

  private static final String CHANGED =
      "UPDATE inbox_mailbox SET revision = revision + 1 WHERE user_id = ANY(:users)";

  private static final RowMapper<Mailbox> MAILBOX =
      (row, context) ->
          new Mailbox(
              new UserId(row.getLong("user_id")),
              row.getLong("total"),
              row.getLong("unread"),
              row.getLong("unseen"),
              row.getLong("last_seen_id"),
              row.getLong("revision"));

  private final Jdbi jdbi;
  private final MailboxWatch watch;

  @Inject
  public Mailboxes(Jdbi jdbi, MailboxWatch watch) {
    this.jdbi = jdbi;
    this.watch = watch;
  }

  /** The user's; an empty one if nothing ever arrived. */
  public Mailbox get(UserId user) {
    return one(FIND, user);
  }

  /** The same; nobody else changes anything in it until the end of the transaction. */
  public Mailbox lock(UserId user) {
    return one(LOCK, user);
  }

  /**
   * Locks those of all the users, for notifications to arrive; makes those that are missing.
   *
   * @return the users who mute anything
   */
  public Set<Long> lock(Collection<Long> users, Instant now) {
    Set<Long> distinct = new TreeSet<>(users);
    return jdbi.withHandle(
        handle -> {
          if (count(handle, distinct) < distinct.size()) {
            // Before any mailbox is locked: nobody waits for the latch who holds one.
            handle.createQuery(LOCK_LATCH).mapTo(Integer.class).one();
            handle
                .createUpdate(OPEN)
                .bindArray("users", Long.class, distinct)
                .bind("now", now)
                .execute();
          }
          return lock(handle, distinct);
        });
  }

  /** Locks those of all the users, as far as there are any. */
  public void lock(Collection<Long> users) {
    jdbi.useHandle(handle -> lock(handle, users));
  }

  /** Stores what changed in a locked one. */
  public void save(Mailbox mailbox) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("user", mailbox.owner().value())
                .bind("total", mailbox.total())
                .bind("unread", mailbox.unread())
                .bind("unseen", mailbox.unseen())
                .bind("lastSeen", mailbox.lastSeen())
                .execute());
    watch.changed(List.of(mailbox.owner().value()));
  }

  /**
   * Locks the mailbox by counting as read what is expected to become it, and then corrects the
   * count if it was another number: a statement less for nearly everybody than to lock, mark and
   * count.
   *
   * @param expected less than 0 for what becomes unread
   * @param marking marks them, with the revision that the mailbox has then, and tells how many they
   *     were
   * @return the same
   */
  public long read(long expected, UserId user, LongSupplier marking) {
    read(expected, 1, user);
    long read = marking.getAsLong();
    if (read != expected || read == 0) {
      read(read - expected, read == 0 ? -1 : 0, user);
    }
    if (read != 0) {
      watch.changed(List.of(user.value()));
    }
    return read;
  }

  private void read(long notifications, int changes, UserId user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(READ)
                .bind("read", notifications)
                .bind("changes", changes)
                .bind("user", user.value())
                .execute());
  }

  /**
   * Counts new notifications.
   *
   * @param owners of each of them
   * @param unread whether they are not read yet
   */
  public void arrived(Collection<Long> owners, boolean unread, Instant now) {
    Map<Long, Long> perUser =
        owners.stream().collect(Collectors.groupingBy(user -> user, Collectors.counting()));
    usersByNumber(perUser)
        .forEach((number, users) -> arrived(users, number, unread ? number : 0, now));
  }

  /** Marks locked ones in which something changed that no count tells. */
  public void changed(Collection<Long> users) {
    jdbi.useHandle(
        handle -> handle.createUpdate(CHANGED).bindArray("users", Long.class, users).execute());
    watch.changed(users);
  }

  /** Nearly always everybody gets one, or a few get two: hence a statement for each number. */
  private static Map<Long, List<Long>> usersByNumber(Map<Long, Long> perUser) {
    return perUser.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }

  private void arrived(Collection<Long> users, long notifications, long unread, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ARRIVED)
                .bindArray("users", Long.class, users)
                .bind("arrived", notifications)
                .bind("unread", unread)
                .bind("now", now)
                .execute());
    watch.changed(users);
  }

  private Mailbox one(String sql, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("user", user.value())
                .map(MAILBOX)
                .findOne()
                .orElseGet(() -> Mailbox.empty(user)));
  }

  private static Set<Long> lock(Handle handle, Collection<Long> users) {
    return handle
        .createQuery(LOCK_ALL)
        .bindArray("users", Long.class, users)
        .map((row, context) -> new Locked(row.getLong("user_id"), row.getInt("mutes") > 0))
        .stream()
        .filter(Locked::mutes)
        .map(Locked::user)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static long count(Handle handle, Set<Long> users) {
    return handle.createQuery(COUNT).bindArray("users", Long.class, users).mapTo(Long.class).one();
  }

  private record Locked(long user, boolean mutes) {}
}
