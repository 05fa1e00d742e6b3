package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
  @Inject private Provider<Jdbi> jdbi;
  @Inject private Pulse pulse;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("database");
    if (!pulse.hasBegun()) {
      return response.down().withData("reason", "Belfry is starting.").build();
    }
    try {
      jdbi.get().useHandle(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
      return response.up().build();
    } catch (JdbiException unanswered) {
      return response.down().withData("reason", String.valueOf(unanswered.getMessage())).build();
    }
  }
}
