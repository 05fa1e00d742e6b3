package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.ManyRows;
import org.jdbi.v3.core.Jdbi;

/** Pushes and callbacks that wait for their next attempt, and can have it now. */
@Dependent
public class PendingPushes {
  private static final String OF_SUBSCRIPTION =
      """
      FROM hook_pending p
      WHERE p.subscription_id >= :subscription AND p.subscription_id <= :subscription
        AND p.delivery_method = 'push' AND %s
        AND EXISTS (SELECT 1 FROM hook_lane l WHERE l.endpoint_id = p.endpoint_id AND %s)
      """;

  private static final String LATER =
      OF_SUBSCRIPTION.formatted("p.due_at > :now", "(l.due_at IS NULL OR l.due_at < :never)");

  /** What is due behind a circuit that is open. */
  private static final String HELD =
      OF_SUBSCRIPTION.formatted(
          "p.lane = 2 AND p.due_at <= :now",
          "l.failures > 0 AND l.due_at > :now AND l.due_at < :never");

  private static final String COUNT_LATER = "SELECT COUNT(*) " + LATER;

  private static final String COUNT_HELD = "SELECT COUNT(*) " + HELD;

  private static final String LOCK_SOME =
      "SELECT p.id "
          + LATER
          + """
          AND p.id > :after
          ORDER BY p.subscription_id, p.id FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
          """;

  private static final String PARKED =
      """
      SELECT p.id FROM hook_pending p JOIN hook_lane l ON l.endpoint_id = p.endpoint_id
      WHERE p.id = :id AND l.due_at = :never
      """;

  private static final String HURRY =
      """
      UPDATE hook_pending SET due_at = :now, updated_at = :now
      WHERE id = ANY(:ids) AND due_at > :now
      """;

  /** Whoever works on the endpoint's own lane takes that for a word that it is well again. */
  private static final String RELEASE =
      """
      UPDATE hook_lane SET due_at = :now, failures = 0
      WHERE due_at > :now AND due_at < :never
        AND endpoint_id IN (SELECT endpoint_id FROM hook_pending WHERE %s)
      """;

  private static final String RELEASE_THOSE_OF = RELEASE.formatted("id = ANY(:ids)");

  /** Without failures it is only other nodes that keep away. */
  private static final String RELEASE_OF_SUBSCRIPTION =
      RELEASE.formatted("subscription_id >= :subscription AND subscription_id <= :subscription")
          + " AND failures > 0";

  private final Jdbi jdbi;

  @Inject
  public PendingPushes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * How many of a subscription wait for a later moment, or for their endpoint to be tried again.
   */
  public long count(UUID subscription, Instant now) {
    return count(COUNT_LATER, subscription, now) + countHeld(subscription, now);
  }

  /** How many of these are due, and wait for their endpoint to be tried again. */
  public long countHeld(UUID subscription, Instant now) {
    return count(COUNT_HELD, subscription, now);
  }

  private long count(String sql, UUID subscription, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("subscription", subscription)
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Some that wait for a later moment, which nobody else moves until the end of the transaction, in
   * the order of their ids.
   *
   * @param after begins behind this id
   */
  public List<UUID> lockSome(UUID subscription, UUID after, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_SOME)
                .bind("subscription", subscription)
                .bind("after", after)
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  /** Whether it waits for its endpoint to be mended. */
  public boolean isParked(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARKED)
                .bind("id", id)
                .bind("never", LaneSchedule.NEVER)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  /** Makes them due now, those under way excepted; an endpoint left alone for a while is tried. */
  public void hurry(Collection<UUID> ids, Instant now) {
    makeDue(ids, now);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(RELEASE_THOSE_OF, ids.size()))
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .execute());
  }

  /** Makes them due now, those under way excepted. */
  public void makeDue(Collection<UUID> ids, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(HURRY, ids.size()))
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .execute());
  }

  /** Has the endpoint of a subscription tried that is left alone for a while. */
  public void release(UUID subscription, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RELEASE_OF_SUBSCRIPTION)
                .bind("subscription", subscription)
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .execute());
  }
}
