package org.belfry.webhooks.delivery.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database does what the dispatcher asks of it, every second or more often. It asks
 * nothing itself: a check that waits for a connection is no answer.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  @Inject private Heartbeat heartbeat;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
    Optional<String> reason =
        heartbeat.hasBegun() ? heartbeat.fault() : Optional.of("Belfry is starting.");
    reason.ifPresent(text -> response.withData("reason", text));
    return response.status(reason.isEmpty()).build();
  }
}
