package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what came of deliveries. Whatever changes the queue is fenced by the leases: a row that
 * somebody else has claimed since is left alone, and the counts tell.
 */
@Dependent
class Ledger {
  private static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, attempts, created_at, updated_at)
      SELECT id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, attempts + 1, created_at, :now
      FROM hook_pending WHERE id = ANY(:ids) AND lease = ANY(:leases)
      """;

  private static final String REMOVE =
      "DELETE FROM hook_pending WHERE id = ANY(:ids) AND lease = ANY(:leases)";

  private static final String RESCHEDULE =
      """
      UPDATE hook_pending
      SET lane = :lane, lease = NULL, due_at = :due, attempts = :attempts, updated_at = :now
      WHERE id = :id AND lease = :lease
      """;

  private static final String COUNT_ATTEMPT =
      """
      UPDATE hook_pending SET attempts = attempts + 1
      WHERE id = ANY(:ids) AND lease = ANY(:leases)
      """;

  private static final String HELD =
      "SELECT id FROM hook_pending WHERE id = ANY(:ids) AND lease = ANY(:leases) FOR UPDATE";

  private static final String LOG =
      """
      INSERT INTO hook_attempt (
        notification_id, id, endpoint_id, number, started_at, waited_ms, took_ms, outcome, status,
        cause, detail, answer)
      VALUES (:notification, :id, :endpoint, :number, :startedAt, :waited, :took, :outcome, :status,
        :cause, :detail, :answer)
      """;

  private static final int MAX_DETAIL = 1000;

  private final Jdbi jdbi;

  @Inject
  Ledger(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Moves delivered notifications to the received ones; returns how many were still held. */
  int receive(Collection<Delivery> deliveries, Instant now) {
    return deliveries.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle -> {
              handle
                  .createUpdate(RECEIVE)
                  .bind("now", now)
                  .bindArray("ids", UUID.class, ids(deliveries))
                  .bindArray("leases", UUID.class, leases(deliveries))
                  .execute();
              return handle
                  .createUpdate(REMOVE)
                  .bindArray("ids", UUID.class, ids(deliveries))
                  .bindArray("leases", UUID.class, leases(deliveries))
                  .execute();
            });
  }

  /** Puts deliveries back into the queue; returns how many were still held. */
  int reschedule(List<Rescheduled> rescheduled, Instant now) {
    if (rescheduled.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(RESCHEDULE);
          for (Rescheduled row : rescheduled) {
            batch
                .bind("id", row.delivery().id())
                .bind("lease", row.delivery().lease())
                .bind("lane", row.lane())
                .bind("due", row.dueAt())
                .bind("attempts", row.attempts())
                .bind("now", now)
                .add();
          }
          return Arrays.stream(batch.execute()).sum();
        });
  }

  /** Counts the last attempt of notifications that are about to be given up. */
  int countAttempt(Collection<Delivery> deliveries) {
    return deliveries.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(COUNT_ATTEMPT)
                    .bindArray("ids", UUID.class, ids(deliveries))
                    .bindArray("leases", UUID.class, leases(deliveries))
                    .execute());
  }

  /** Ids of those that this node still holds. */
  Set<UUID> held(Collection<Delivery> deliveries) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HELD)
                .bindArray("ids", UUID.class, ids(deliveries))
                .bindArray("leases", UUID.class, leases(deliveries))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  /** Writes the log of attempts. */
  void log(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(LOG);
          attempts.forEach(attempt -> bind(batch, attempt).add());
          batch.execute();
        });
  }

  private static PreparedBatch bind(PreparedBatch batch, Attempt attempt) {
    Outcome outcome = attempt.outcome();
    return batch
        .bind("notification", attempt.delivery().id())
        .bind("id", Uuid7.at(attempt.startedAt()))
        .bind("endpoint", attempt.delivery().recipient().id())
        .bind("number", attempt.number())
        .bind("startedAt", attempt.startedAt())
        .bind("waited", attempt.waitedMillis())
        .bind("took", attempt.tookMillis())
        .bind("outcome", outcome.code())
        .bindBySqlType("status", outcome.status(), Types.SMALLINT)
        .bindBySqlType("cause", outcome.cause(), Types.VARCHAR)
        .bindBySqlType("detail", storable(outcome.detail(), MAX_DETAIL), Types.VARCHAR)
        .bindBySqlType("answer", storable(outcome.answer(), Integer.MAX_VALUE), Types.VARCHAR);
  }

  /** PostgreSQL's texts cannot hold the character 0, which an endpoint may well send. */
  private static @Nullable String storable(@Nullable String text, int maxLength) {
    if (text == null) {
      return null;
    }
    String clean = text.replace('\0', '\uFFFD');
    return clean.length() > maxLength ? clean.substring(0, maxLength) : clean;
  }

  private static List<UUID> ids(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  private static List<UUID> leases(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::lease).distinct().toList();
  }

  /**
   * A delivery that goes back into the queue.
   *
   * @param attempts how many there have been now
   */
  record Rescheduled(Delivery delivery, int lane, Instant dueAt, int attempts) {}
}
