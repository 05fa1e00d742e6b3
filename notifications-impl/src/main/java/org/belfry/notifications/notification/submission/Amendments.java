package org.belfry.notifications.notification.submission;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.belfry.notifications.Notice;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.NoticeColumns;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.State;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Changes single notifications, in mailboxes that are locked. */
@Component
public class Amendments {
  private static final String ONE = " WHERE user_id = :user AND id = :number";

  private static final String CHANGE =
      """
      UPDATE inbox_notification
      SET type = :type, title = :title, description = :description, data = :data,
        browser_uri = :browserUri, resource_uri = :resourceUri, application = :application,
        application_link_id = :applicationLinkId, sender_id = :senderId, entity = :entity,
        action = :action, global_id = :globalId, subject_title = :subjectTitle,
        subject_url = :subjectUrl, subject_icon_url = :subjectIconUrl, grouping_id = :groupingId,
        aggregate_key = :aggregateKey, metadata = :metadata, status = :status, pinned = :pinned,
        read_at = CASE WHEN :read THEN COALESCE(read_at, :now) END,
        created_at = COALESCE(CAST(:createdAt AS TIMESTAMP(6) WITH TIME ZONE), created_at),
        updated_at = COALESCE(CAST(:updatedAt AS TIMESTAMP(6) WITH TIME ZONE), :now),
        revision = :revision
      """
          + ONE;

  private static final String ANNOTATE =
      "UPDATE inbox_notification SET metadata = :metadata, updated_at = :now, revision = :revision"
          + ONE;

  private static final String PIN =
      "UPDATE inbox_notification SET pinned = TRUE, updated_at = :now, revision = :revision" + ONE;

  private final Jdbi jdbi;

  @Inject
  public Amendments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public void change(
      Notification before, Mailbox mailbox, Notice notice, State state, Instant now) {
    update(
        CHANGE,
        before,
        mailbox,
        now,
        update ->
            NoticeColumns.bind(update, notice)
                .bind("status", state.progress() == null ? null : state.progress().name())
                .bind("pinned", state.pinned())
                .bind("read", state.read())
                .bind("createdAt", state.createdAt())
                .bind("updatedAt", state.updatedAt()));
  }

  void annotate(Notification before, Mailbox mailbox, JsonObject metadata, Instant now) {
    update(ANNOTATE, before, mailbox, now, update -> update.bind("metadata", metadata.toString()));
  }

  void pin(Notification before, Mailbox mailbox, Instant now) {
    update(PIN, before, mailbox, now, update -> update);
  }

  private void update(
      String sql, Notification before, Mailbox mailbox, Instant now, UnaryOperator<Update> values) {
    jdbi.useHandle(
        handle ->
            values
                .apply(handle.createUpdate(sql))
                .bind("user", before.owner().value())
                .bind("number", before.number())
                .bind("revision", mailbox.nextRevision())
                .bind("now", now)
                .execute());
  }
}
