package org.belfry.webhooks.delivery.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.webhooks.queue.Attempt;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts attempts, if the server has MicroProfile Metrics. */
@ApplicationScoped
public class DeliveryMetrics {
  @Inject private Instance<MetricRegistry> registries;

  private Optional<AttemptMeters> meters = Optional.empty();

  @PostConstruct
  public void register() {
    meters = registries.stream().findAny().map(AttemptMeters::new);
  }

  /** An attempt has ended. */
  public void ended(Attempt attempt) {
    meters.ifPresent(each -> each.ended(attempt));
  }
}
