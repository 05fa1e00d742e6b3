package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts attempts, and how long deliveries wait and travel. */
@ApplicationScoped
class DeliveryMetrics {
  @Inject private MetricRegistry registry;

  /**
   * An attempt has ended.
   *
   * @param took on the network
   */
  void ended(Attempt attempt, Duration took) {
    registry
        .counter("belfry_delivery_attempts", new Tag("outcome", attempt.outcome().code()))
        .inc();
    registry.histogram("belfry_delivery_network_milliseconds").update(took.toMillis());
    if (attempt.number() == 1) {
      registry
          .histogram("belfry_delivery_waiting_milliseconds")
          .update(Duration.between(attempt.delivery().createdAt(), attempt.startedAt()).toMillis());
    }
  }
}
