package org.belfry.webhooks.delivery.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.belfry.webhooks.queue.Attempt;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts attempts, and how long deliveries wait and travel. */
final class AttemptMeters {
  private final MetricRegistry registry;

  /** Asking the registry costs more than counting. */
  private final Map<String, Counter> attempts = new ConcurrentHashMap<>();

  private final Histogram network;
  private final Histogram waiting;

  AttemptMeters(MetricRegistry registry) {
    this.registry = registry;
    network = registry.histogram("belfry_delivery_network_milliseconds");
    waiting = registry.histogram("belfry_delivery_waiting_milliseconds");
  }

  void ended(Attempt attempt) {
    attempts.computeIfAbsent(attempt.outcome().code(), this::counter).inc();
    network.update(attempt.tookMillis());
    if (attempt.number() == 1) {
      waiting.update(
          Duration.between(attempt.delivery().createdAt(), attempt.startedAt()).toMillis());
    }
  }

  private Counter counter(String outcome) {
    return registry.counter("belfry_delivery_attempts", new Tag("outcome", outcome));
  }
}
