package org.belfry.notifications.mailbox;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.belfry.notifications.mailbox.Mailbox.Part;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** The mailboxes, and what they count. What is locked stays so until the end of the transaction. */
@Component
public class Mailboxes {
  /** Those that the numbers of a mailbox leave out yet. */
  private static final String UNCOUNTED =
      "FROM inbox_notification n"
          + " WHERE n.user_id = inbox_mailbox.user_id AND n.id > inbox_mailbox.counted_id";

  private static final String FIND =
      """
      SELECT user_id, total, unread, unseen, last_seen_id, newest_at, revision
      FROM inbox_current WHERE user_id = :user
      """;

  private static final String LOCK =
      "SELECT user_id FROM inbox_mailbox WHERE user_id = :user FOR UPDATE";

  /**
   * As it waits for the lock itself, it may not see what arrived meanwhile, and leaves it
   * uncounted.
   */
  private static final String COUNT_ARRIVALS =
      """
      UPDATE inbox_mailbox
      SET total = total + (SELECT COUNT(*) %1$s),
        unread = unread - :read + (SELECT COUNT(*) %1$s AND n.read_at IS NULL),
        unseen = unseen + (SELECT COUNT(*) %1$s),
        newest_at = GREATEST(newest_at, COALESCE((SELECT MAX(n.arrived_at) %1$s), newest_at)),
        counted_id = COALESCE((SELECT MAX(n.id) %1$s), counted_id),
        revision = COALESCE((
          SELECT MAX(n.revision) FROM inbox_notification n
          WHERE n.user_id = inbox_mailbox.user_id AND n.revision > inbox_mailbox.revision), revision)
      WHERE user_id = ANY(:users)
      """
          .formatted(UNCOUNTED);

  private static final String SAVE =
      """
      UPDATE inbox_mailbox
      SET total = :total, unread = :unread, unseen = :unseen, last_seen_id = :lastSeen,
        newest_at = :newestAt, revision = :revision,
        counted_id = GREATEST(COALESCE((SELECT MAX(n.id) %s), counted_id), :gone)
      WHERE user_id = :user
      """
          .formatted(UNCOUNTED);

  private static final String SAVE_MUTES =
      "UPDATE inbox_mailbox SET mutes = :mutes WHERE user_id = :user";

  private static final RowMapper<Mailbox> MAILBOX =
      (row, context) ->
          new Mailbox(
              new UserId(row.getLong("user_id")),
              row.getLong("total"),
              row.getLong("unread"),
              row.getLong("unseen"),
              row.getLong("last_seen_id"),
              row.getObject("newest_at", OffsetDateTime.class).toInstant(),
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
    return jdbi.withHandle(handle -> find(handle, user));
  }

  /** The same; nobody else changes anything in it until the end of the transaction. */
  public Mailbox lock(UserId user) {
    return jdbi.withHandle(
        handle -> {
          // What came while this waited is seen by the next statement alone.
          Optional<Long> unused =
              handle.createQuery(LOCK).bind("user", user.value()).mapTo(Long.class).findOne();
          return find(handle, user);
        });
  }

  private static Mailbox find(Handle handle, UserId user) {
    return handle
        .createQuery(FIND)
        .bind("user", user.value())
        .map(MAILBOX)
        .findOne()
        .orElseGet(() -> Mailbox.empty(user));
  }

  /** Stores what changed in a locked one, after all the changes to its notifications. */
  public void save(Mailbox mailbox) {
    save(mailbox, 0);
  }

  /**
   * The same after some have left it. They are counted from now on: whoever waits for the lock
   * still sees them, and would count them again.
   */
  public void save(Mailbox mailbox, Part left) {
    save(mailbox, left.newest());
  }

  private void save(Mailbox mailbox, long gone) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("user", mailbox.owner().value())
                .bind("total", mailbox.total())
                .bind("unread", mailbox.unread())
                .bind("unseen", mailbox.unseen())
                .bind("lastSeen", mailbox.lastSeen())
                .bind("newestAt", mailbox.newestAt())
                .bind("revision", mailbox.nextRevision())
                .bind("gone", gone)
                .execute());
    watch.changed(List.of(mailbox.owner().value()));
  }

  /** Stores how many mutes its owner has in a locked one. */
  public void saveMutes(int mutes, UserId user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE_MUTES)
                .bind("mutes", mutes)
                .bind("user", user.value())
                .execute());
  }

  /**
   * Locks the mailbox by counting as read what is expected to become it, and then corrects the
   * count if it was another number: a statement less for nearly everybody than to lock, mark and
   * count.
   *
   * @param expected less than 0 for what becomes unread
   * @param marking marks them as far as they are counted, with the next revision, and tells how
   *     many they were
   * @return the same
   */
  public long read(long expected, UserId user, LongSupplier marking) {
    List<Long> owner = List.of(user.value());
    jdbi.useHandle(handle -> countArrivals(handle, expected, owner));
    long read = marking.getAsLong();
    if (read != expected) {
      jdbi.useHandle(handle -> countArrivals(handle, read - expected, owner));
    }
    if (read != 0) {
      watch.changed(List.of(user.value()));
    }
    return read;
  }

  private static void countArrivals(Handle handle, long read, Collection<Long> users) {
    handle
        .createUpdate(COUNT_ARRIVALS)
        .bind("read", read)
        .bindArray("users", Long.class, users)
        .execute();
  }

  /** Counts all that is in locked ones. */
  public void count(Collection<Long> users) {
    jdbi.useHandle(handle -> countArrivals(handle, 0, users));
  }

  /** Tells who watches locked ones of changes that their notifications tell by themselves. */
  public void changed(Collection<Long> users) {
    watch.changed(users);
  }
}
