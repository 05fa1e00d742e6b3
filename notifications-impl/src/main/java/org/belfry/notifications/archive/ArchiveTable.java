package org.belfry.notifications.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.MailboxRemoval;
import org.belfry.notifications.notification.Archive;
import org.belfry.notifications.notification.InboxMoves;
import org.belfry.notifications.notification.InboxMoves.Numbered;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.notifications.notification.ProgressChange;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** What users put away. It changes only while their mailbox is locked. */
@Component
public class ArchiveTable implements Archive {
  private static final String SOME = " WHERE user_id = :user AND id = ANY(:numbers)";

  private static final String PUT =
      "INSERT INTO inbox_archive (archived_at, snoozed_until, "
          + NotificationRow.COLUMNS
          + """
            )
            SELECT CAST(:archivedAt AS TIMESTAMP(6) WITH TIME ZONE),
              CAST(:snoozedUntil AS TIMESTAMP(6) WITH TIME ZONE),
            """
          + NotificationRow.COLUMNS
          + "FROM inbox_notification"
          + SOME;

  private static final String CHANGE =
      """
      UPDATE inbox_archive
      SET archived_at = CAST(:archivedAt AS TIMESTAMP(6) WITH TIME ZONE),
        snoozed_until = CAST(:snoozedUntil AS TIMESTAMP(6) WITH TIME ZONE)
      WHERE user_id = :user AND public_id = ANY(:ids)
        AND (archived_at IS NULL OR CAST(:archivedAt AS TIMESTAMP(6) WITH TIME ZONE) IS NULL)
      """;

  private static final String ARCHIVE =
      "INSERT INTO inbox_archive (archived_at, "
          + NotificationRow.COLUMNS
          + ") SELECT :now, "
          + NotificationRow.COLUMNS
          + """
            FROM inbox_notification
            JOIN UNNEST(:users, :ids) AS r(owner_id, arrived_id)
              ON user_id = r.owner_id AND public_id = r.arrived_id
            """;

  private static final String REMOVE = "DELETE FROM inbox_archive" + SOME;

  private static final String REMOVE_OF_MANY =
      """
      DELETE FROM inbox_archive WHERE (user_id, id) IN (
        SELECT d.user_id, d.id FROM UNNEST(:users, :numbers) AS d(user_id, id))
      """;

  private static final String PROGRESS =
      "UPDATE inbox_archive SET status = CAST(:status AS VARCHAR), updated_at = :now\n"
          + ProgressChange.OF_THOSE_THAT_DIFFER;

  private static final String BY_ID =
      "SELECT "
          + NotificationRow.COLUMNS
          + "FROM inbox_archive WHERE user_id = :user AND public_id = :id";

  private static final String SENT_BEFORE =
      "SELECT "
          + NotificationRow.COLUMNS
          + """
            FROM inbox_archive
            WHERE user_id = :user AND global_id = :globalId
              AND COALESCE(application, '') = COALESCE(CAST(:application AS VARCHAR), '')
            ORDER BY id DESC FETCH FIRST 1 ROW ONLY
            """;

  private static final String REMOVE_OF_USER = "DELETE FROM inbox_archive WHERE user_id = ?";

  private final Jdbi jdbi;
  private final InboxMoves inbox;

  @Inject
  public ArchiveTable(Jdbi jdbi, InboxMoves inbox) {
    this.jdbi = jdbi;
    this.inbox = inbox;
  }

  /** Moves notifications here from the inbox. */
  void put(Collection<Long> numbers, ArchiveState state, UserId user) {
    jdbi.useHandle(
        handle ->
            bind(handle.createUpdate(PUT), state, user)
                .bindArray("numbers", Long.class, numbers)
                .execute());
    inbox.takeOut(numbers, user);
  }

  /**
   * Changes how those stay that are here already; what is archived keeps the moment since when.
   *
   * @return how many changed
   */
  int change(Collection<UUID> ids, ArchiveState state, UserId user) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createUpdate(CHANGE), state, user)
                .bindArray("ids", UUID.class, ids)
                .execute());
  }

  /** Moves notifications back to the inbox, as they left it. */
  void takeBack(Collection<Long> numbers, Mailbox mailbox) {
    inbox.bringBack(numbers, mailbox);
    remove(numbers, mailbox.owner());
  }

  /** Deletes notifications for good. */
  public void remove(Collection<Long> numbers, UserId user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REMOVE)
                .bind("user", user.value())
                .bindArray("numbers", Long.class, numbers)
                .execute());
  }

  /** Removes what is back in the inboxes of several users. */
  public void remove(Collection<Numbered> some) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REMOVE_OF_MANY)
                .bindArray("users", Long.class, some.stream().map(Numbered::owner).toList())
                .bindArray("numbers", Long.class, some.stream().map(Numbered::number).toList())
                .execute());
  }

  @Override
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

  @Override
  public Optional<Notification> take(String globalId, @Nullable String application, UserId user) {
    Optional<Notification> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SENT_BEFORE)
                    .bind("user", user.value())
                    .bind("globalId", globalId)
                    .bind("application", application)
                    .map(new NotificationRow())
                    .findOne());
    found.ifPresent(notification -> remove(List.of(notification.number()), user));
    return found;
  }

  @Override
  public void archive(Collection<Recipient> arrived, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ARCHIVE)
                .bindArray("users", Long.class, arrived.stream().map(Recipient::userId).toList())
                .bindArray(
                    "ids", UUID.class, arrived.stream().map(Recipient::notificationId).toList())
                .bind("now", now)
                .execute());
    inbox.takeOut(arrived);
  }

  @Override
  public void change(ProgressChange change) {
    jdbi.useHandle(handle -> change.bind(handle.createUpdate(PROGRESS)).execute());
  }

  private static Update bind(Update update, ArchiveState state, UserId user) {
    return update
        .bind("archivedAt", state.archivedAt())
        .bind("snoozedUntil", state.snoozedUntil())
        .bind("user", user.value());
  }

  void remove(@Observes @Priority(MailboxRemoval.AFTER_THE_MAILBOX) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_USER, deleted.user().value()));
  }
}
