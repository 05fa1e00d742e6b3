package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.mailbox.LockedMailbox;
import org.belfry.platform.bean.Component;
import org.belfry.platform.persistence.RowArrays;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Puts notices into mailboxes that are locked, in their order, in one statement however many they
 * are.
 */
@Component
class Arrivals {
  /** OFFSET has PostgreSQL look for each answer once, and not for each use of it. */
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
          GREATEST(:now, a.newest_at, COALESCE((
            SELECT e.arrived_at FROM inbox_notification e
            WHERE e.user_id = a.user_id AND e.id > a.counted
            ORDER BY e.id DESC FETCH FIRST 1 ROW ONLY), a.newest_at)) AS arrived_at,
          1 + COALESCE((
            SELECT e.revision FROM inbox_notification e
            WHERE e.user_id = a.user_id AND e.revision > a.revision
            ORDER BY e.revision DESC FETCH FIRST 1 ROW ONLY), a.revision) AS revision
        FROM UNNEST(:users, :ids, :notices, :counted, :newestAt, :revisions) WITH ORDINALITY
          AS a(user_id, public_id, notice, counted, newest_at, revision, place)
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
      ORDER BY r.user_id, r.place
      """;

  private final Jdbi jdbi;

  @Inject
  Arrivals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Adds what is addressed to recipients that tell its id.
   *
   * @param locked at least the mailboxes of the recipients
   * @return the revisions that the inboxes have reached, by owner
   */
  Map<Long, Long> add(
      List<Addressed> arriving, Map<Long, LockedMailbox> locked, State state, Instant now) {
    List<Arrival> rows =
        arriving.stream().map(one -> new Arrival(one, mailbox(one, locked))).toList();
    // What many get is sent to the database once.
    Map<Notice, Integer> numbers = new LinkedHashMap<>();
    arriving.forEach(one -> numbers.putIfAbsent(one.notice(), numbers.size()));
    return jdbi.withHandle(
        handle -> {
          Update add = handle.createUpdate(ADD);
          NoticeColumns.bindAll(add, List.copyOf(numbers.keySet()));
          add.bindArray("numbers", Integer.class, List.copyOf(numbers.values()));
          new RowArrays<>(add, rows)
              .bind("users", Long.class, row -> row.mailbox().owner())
              .bind("ids", UUID.class, row -> row.notice().recipient().notificationId())
              .bind("notices", Integer.class, row -> numbers.get(row.notice().notice()))
              .bind("counted", Long.class, row -> row.mailbox().counted())
              .bind("newestAt", Instant.class, row -> row.mailbox().newestAt())
              .bind("revisions", Long.class, row -> row.mailbox().revision());
          return add.bind("status", state.progress() == null ? null : state.progress().name())
              .bind("pinned", state.pinned())
              .bind("readAt", state.read() ? now : null)
              .bind("createdAt", state.createdAt())
              .bind("updatedAt", state.updatedAt())
              .bind("now", now)
              .executeAndReturnGeneratedKeys("user_id", "revision")
              .map((row, context) -> Map.entry(row.getLong("user_id"), row.getLong("revision")))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max));
        });
  }

  private static LockedMailbox mailbox(Addressed arriving, Map<Long, LockedMailbox> locked) {
    return Objects.requireNonNull(locked.get(arriving.recipient().userId()), "not locked");
  }

  private record Arrival(Addressed notice, LockedMailbox mailbox) {}
}
