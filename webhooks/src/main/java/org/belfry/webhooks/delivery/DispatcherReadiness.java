package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the dispatcher goes its rounds. A round asks the database for what is due, so this
 * tells of the database too.
 */
@Readiness
@ApplicationScoped
class DispatcherReadiness implements HealthCheck {
  private static final Duration LONGEST_ROUND = Duration.ofSeconds(10);

  @Inject private Pulse pulse;
  @Inject private Clock clock;

  @Override
  public HealthCheckResponse call() {
    Instant last = pulse.lastRound();
    return HealthCheckResponse.named("dispatcher")
        .status(last.plus(LONGEST_ROUND).isAfter(clock.instant()))
        .withData("lastRound", last.toString())
        .build();
  }
}
