package org.belfry.webhooks.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts attempts, if the server has MicroProfile Metrics. */
@ApplicationScoped
class DeliveryMetrics {
  @Inject private Instance<MetricRegistry> registries;

  private Optional<AttemptMeters> meters = Optional.empty();

  @PostConstruct
  void register() {
    meters = registries.stream().findAny().map(AttemptMeters::new);
  }

  /** An attempt has ended. */
  void ended(Attempt attempt) {
    meters.ifPresent(each -> each.ended(attempt));
  }
}
