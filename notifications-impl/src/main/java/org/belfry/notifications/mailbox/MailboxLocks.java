package org.belfry.notifications.mailbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Locks the mailboxes of many until the end of the transaction, and opens those that are missing.
 */
@Component
public class MailboxLocks {
  private static final String COUNT =
      "SELECT COUNT(*) FROM inbox_mailbox WHERE user_id = ANY(:users)";

  private static final String LOCK_LATCH = "SELECT id FROM inbox_latch FOR UPDATE";

  private static final String OPEN =
      """
      INSERT INTO inbox_mailbox (
        user_id, total, unread, unseen, last_seen_id, newest_at, revision, mutes, counted_id)
      SELECT u.id, 0, 0, 0, 0, :now, 0, 0, 0 FROM UNNEST(:users) AS u(id)
      WHERE NOT EXISTS (SELECT 1 FROM inbox_mailbox m WHERE m.user_id = u.id)
      """;

  /** In one order, so that two who lock several never wait for one another. */
  private static final String LOCK_ALL =
      """
      SELECT user_id, mutes, counted_id, newest_at, revision
      FROM inbox_mailbox WHERE user_id = ANY(:users)
      ORDER BY user_id FOR UPDATE
      """;

  private static final RowMapper<LockedMailbox> LOCKED =
      (row, context) ->
          new LockedMailbox(
              row.getLong("user_id"),
              row.getInt("mutes") > 0,
              row.getLong("counted_id"),
              row.getObject("newest_at", OffsetDateTime.class).toInstant(),
              row.getLong("revision"));

  private final Jdbi jdbi;

  @Inject
  public MailboxLocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Locks those of all the users, for notifications to arrive; makes those that are missing.
   *
   * @return what they say of themselves, by owner
   */
  public Map<Long, LockedMailbox> lock(Collection<Long> users, Instant now) {
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

  private static Map<Long, LockedMailbox> lock(Handle handle, Collection<Long> users) {
    return handle
        .createQuery(LOCK_ALL)
        .bindArray("users", Long.class, users)
        .map(LOCKED)
        .collect(Collectors.toMap(LockedMailbox::owner, Function.identity()));
  }

  private static long count(Handle handle, Set<Long> users) {
    return handle.createQuery(COUNT).bindArray("users", Long.class, users).mapTo(Long.class).one();
  }
}
