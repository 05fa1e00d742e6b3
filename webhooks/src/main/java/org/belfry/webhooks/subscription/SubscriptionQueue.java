package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.belfry.webhooks.endpoint.Endpoint;
import org.jdbi.v3.core.Jdbi;

/** What a subscription has in the delivery queue. */
@ApplicationScoped
class SubscriptionQueue {
  private static final String REDIRECT =
      """
      UPDATE hook_pending SET endpoint_id = :endpoint
      WHERE subscription_id = :subscription AND endpoint_id IS NOT NULL
      """;

  @Inject private Jdbi jdbi;

  /**
   * Sends what is queued to another endpoint than the one that it was for.
   *
   * @return whether anything is queued
   */
  boolean redirect(UUID subscription, Endpoint endpoint) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(REDIRECT)
                    .bind("endpoint", endpoint.id())
                    .bind("subscription", subscription)
                    .execute()
                > 0);
  }
}
