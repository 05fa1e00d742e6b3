package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.platform.bean.OneForAll;
import org.jdbi.v3.core.Jdbi;

/** Puts notices into mailboxes that are locked, in one statement however many they are. */
@OneForAll
class Arrivals {
  private static final String ADD =
      """
      INSERT INTO inbox_notification (
        user_id, public_id, type, title, description, data, browser_uri, resource_uri, application,
        application_link_id, sender_id, entity, action, global_id, subject_title, subject_url,
        subject_icon_url, grouping_id, aggregate_key, metadata, status, pinned, read_at, created_at,
        updated_at, arrived_at, revision)
      SELECT m.user_id, r.public_id, :type, :title, :description, :data, :browserUri, :resourceUri,
        :application, :applicationLinkId, :senderId, :entity, :action, :globalId, :subjectTitle,
        :subjectUrl, :subjectIconUrl, :groupingId, :aggregateKey, :metadata, :status, :pinned,
        CAST(:readAt AS TIMESTAMP(6) WITH TIME ZONE),
        COALESCE(CAST(:createdAt AS TIMESTAMP(6) WITH TIME ZONE), GREATEST(:now, m.newest_at)),
        COALESCE(CAST(:updatedAt AS TIMESTAMP(6) WITH TIME ZONE), GREATEST(:now, m.newest_at)),
        GREATEST(:now, m.newest_at), m.revision + 1
      FROM UNNEST(:users, :ids) AS r(user_id, public_id)
      JOIN inbox_mailbox m ON m.user_id = r.user_id
      ORDER BY m.user_id, r.public_id
      """;

  private final Jdbi jdbi;

  @Inject
  Arrivals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds it for recipients that tell its id. */
  void add(Notice notice, State state, List<Recipient> recipients, Instant now) {
    jdbi.useHandle(
        handle ->
            NoticeColumns.bind(handle.createUpdate(ADD), notice)
                .bindArray("users", Long.class, recipients.stream().map(Recipient::userId).toList())
                .bindArray(
                    "ids", UUID.class, recipients.stream().map(Recipient::notificationId).toList())
                .bind("status", state.progress() == null ? null : state.progress().name())
                .bind("pinned", state.pinned())
                .bind("readAt", state.read() ? now : null)
                .bind("createdAt", state.createdAt())
                .bind("updatedAt", state.updatedAt())
                .bind("now", now)
                .execute());
  }
}
