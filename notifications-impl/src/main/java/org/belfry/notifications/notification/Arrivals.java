package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.persistence.RowArrays;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Puts notices into mailboxes that are locked, in their order, in one statement however many they
 * are.
 */
@OneForAll
class Arrivals {
  /**
   * OFFSET has PostgreSQL ask for each mailbox once, and not for each use of what it tells. Whose
   * user was deleted meanwhile tells nothing, and gets nothing.
   */
  private static final String ADD =
      """
      INSERT INTO inbox_notification (
        user_id, public_id, type, title, description, data, browser_uri, resource_uri, application,
        application_link_id, sender_id, entity, action, global_id, subject_title, subject_url,
        subject_icon_url, grouping_id, aggregate_key, metadata, status, pinned, read_at, created_at,
        updated_at, arrived_at, revision)
      SELECT r.user_id, r.public_id, n.type, n.title, n.description, n.data, n.browser_uri,
        n.resource_uri, n.application, n.application_link_id, n.sender_id, n.entity, n.action,
        n.global_id, n.subject_title, n.subject_url, n.subject_icon_url, n.grouping_id,
        n.aggregate_key, n.metadata, :status, :pinned,
        CAST(:readAt AS TIMESTAMP(6) WITH TIME ZONE),
        COALESCE(CAST(:createdAt AS TIMESTAMP(6) WITH TIME ZONE), r.arrived_at),
        COALESCE(CAST(:updatedAt AS TIMESTAMP(6) WITH TIME ZONE), r.arrived_at),
        r.arrived_at, r.revision
      FROM (
        SELECT a.user_id, a.public_id, a.notice, a.place,
          GREATEST(:now, (
            SELECT m.newest_at FROM inbox_current m WHERE m.user_id = a.user_id)) AS arrived_at,
          (SELECT m.revision + 1 FROM inbox_current m WHERE m.user_id = a.user_id) AS revision
        FROM UNNEST(:users, :ids, :notices) WITH ORDINALITY AS a(user_id, public_id, notice, place)
        OFFSET 0 ROWS
      ) r
      JOIN UNNEST(
        CAST(:numbers AS INTEGER ARRAY),
        CAST(:type AS VARCHAR ARRAY), CAST(:title AS VARCHAR ARRAY),
        CAST(:description AS VARCHAR ARRAY), CAST(:data AS VARCHAR ARRAY),
        CAST(:browserUri AS VARCHAR ARRAY), CAST(:resourceUri AS VARCHAR ARRAY),
        CAST(:application AS VARCHAR ARRAY), CAST(:applicationLinkId AS VARCHAR ARRAY),
        CAST(:senderId AS BIGINT ARRAY), CAST(:entity AS VARCHAR ARRAY),
        CAST(:action AS VARCHAR ARRAY), CAST(:globalId AS VARCHAR ARRAY),
        CAST(:subjectTitle AS VARCHAR ARRAY), CAST(:subjectUrl AS VARCHAR ARRAY),
        CAST(:subjectIconUrl AS VARCHAR ARRAY), CAST(:groupingId AS VARCHAR ARRAY),
        CAST(:aggregateKey AS VARCHAR ARRAY), CAST(:metadata AS VARCHAR ARRAY)
      ) AS n(number, type, title, description, data, browser_uri, resource_uri, application,
        application_link_id, sender_id, entity, action, global_id, subject_title, subject_url,
        subject_icon_url, grouping_id, aggregate_key, metadata) ON n.number = r.notice
      WHERE r.revision IS NOT NULL
      ORDER BY r.user_id, r.place
      """;

  private final Jdbi jdbi;

  @Inject
  Arrivals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds what is addressed to recipients that tell its id. */
  void add(List<Addressed> arriving, State state, Instant now) {
    // What many get is sent to the database once.
    Map<Notice, Integer> numbers = new LinkedHashMap<>();
    arriving.forEach(one -> numbers.putIfAbsent(one.notice(), numbers.size()));
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD);
          NoticeColumns.bindAll(add, List.copyOf(numbers.keySet()));
          add.bindArray("numbers", Integer.class, List.copyOf(numbers.values()));
          new RowArrays<>(add, arriving)
              .bind("users", Long.class, one -> one.recipient().userId())
              .bind("ids", UUID.class, one -> one.recipient().notificationId())
              .bind("notices", Integer.class, one -> numbers.get(one.notice()));
          add.bind("status", state.progress() == null ? null : state.progress().name())
              .bind("pinned", state.pinned())
              .bind("readAt", state.read() ? now : null)
              .bind("createdAt", state.createdAt())
              .bind("updatedAt", state.updatedAt())
              .bind("now", now)
              .execute();
        });
  }
}
