package org.belfry.webhooks.delivery.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the threads of the dispatcher run; only a restart brings them back. */
@Liveness
@ApplicationScoped
class DispatcherLiveness implements HealthCheck {
  @Inject private Heartbeat heartbeat;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("dispatcher").status(heartbeat.isAlive()).build();
  }
}
