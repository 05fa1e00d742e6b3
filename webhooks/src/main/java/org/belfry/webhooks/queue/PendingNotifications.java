package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What subscribers do with single notifications that wait. */
@Dependent
public class PendingNotifications {
  private static final String LOCK =
      "SELECT id FROM hook_pending WHERE id = :id AND (owner_id = :owner OR :anybodys) FOR UPDATE";

  private static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, created_at, updated_at)
      SELECT id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, created_at, :now
      FROM hook_pending WHERE id = :id
      """;

  private static final String REMOVE = "DELETE FROM hook_pending WHERE id = :id";

  private static final String REDIRECT =
      """
      UPDATE hook_pending SET endpoint_id = :endpoint
      WHERE subscription_id = :subscription AND endpoint_id IS NOT NULL
      """;

  private final Jdbi jdbi;

  @Inject
  public PendingNotifications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Lets nobody else change one until the end of the transaction.
   *
   * @param anybodys whether it may be another owner's
   * @return whether there is such a one
   */
  public boolean lock(UUID id, long owner, boolean anybodys) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bind("id", id)
                .bind("owner", owner)
                .bind("anybodys", anybodys)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  /** Moves a locked one to the received ones. */
  public void receive(UUID id, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(RECEIVE).bind("id", id).bind("now", now).execute();
          handle.createUpdate(REMOVE).bind("id", id).execute();
        });
  }

  /** Removes a locked one without a trace. */
  public void remove(UUID id) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
  }

  /**
   * Sends what is queued for a subscription to another endpoint than the one that it was for.
   *
   * @return whether anything is queued
   */
  public boolean redirect(UUID subscription, UUID endpoint) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(REDIRECT)
                    .bind("endpoint", endpoint)
                    .bind("subscription", subscription)
                    .execute()
                > 0);
  }
}
