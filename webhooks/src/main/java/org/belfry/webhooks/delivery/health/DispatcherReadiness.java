package org.belfry.webhooks.delivery.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the dispatcher goes its rounds. A round asks the database for what is due, so this
 * tells of a database that never answers, too.
 */
@Readiness
@ApplicationScoped
class DispatcherReadiness implements HealthCheck {
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

  @Inject private Heartbeat heartbeat;

  @Override
  public HealthCheckResponse call() {
    Duration silence = heartbeat.silence();
    return HealthCheckResponse.named("dispatcher")
        .status(
            heartbeat.hasBegun() && !heartbeat.isEnding() && silence.compareTo(LONGEST_ROUND) < 0)
        .withData("lastRoundMillisAgo", silence.toMillis())
        .build();
  }
}
