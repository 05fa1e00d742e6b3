package org.belfry.webhooks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.jdbi.v3.core.Jdbi;

/** Gives up what a deleted user would have pulled, as nobody else is going to. */
@ApplicationScoped
class Abandonment {
  private static final String FAIL =
      """
      INSERT INTO hook_failed (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        state, cause, attempts, created_at, updated_at)
      SELECT id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        'failed', 'subscriptionDeleted', attempts, created_at, :now
      FROM hook_pending WHERE owner_id = :owner AND delivery_method = 'pull'
      """;

  /** Only what was copied: a message may be published at this moment. */
  private static final String REMOVE =
      """
      DELETE FROM hook_pending
      WHERE owner_id = :owner AND delivery_method = 'pull'
        AND EXISTS (SELECT 1 FROM hook_failed WHERE id = hook_pending.id)
      """;

  @Inject private Jdbi jdbi;

  void giveUp(@Observes UserDeleted deleted) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(FAIL)
              .bind("owner", deleted.user().value())
              .bind("now", deleted.at())
              .execute();
          handle.createUpdate(REMOVE).bind("owner", deleted.user().value()).execute();
        });
  }
}
