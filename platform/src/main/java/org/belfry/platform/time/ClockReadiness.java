package org.belfry.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells when the wall clock was set back; Belfry works on, so that this never says no. */
@Readiness
@ApplicationScoped
class ClockReadiness implements HealthCheck {
  /** Servers of a network set their clocks right by less every now and then. */
  private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

  @Inject private SteadyTime time;

  @Override
  public HealthCheckResponse call() {
    Duration lead = time.lead();
    HealthCheckResponseBuilder response = HealthCheckResponse.named("clock").up();
    if (lead.compareTo(WORTH_TELLING) > 0) {
      response.withData(
          "warning",
          "The clock was set back, and Belfry's is ahead of it by "
              + lead.toSeconds()
              + " s. Until it has caught up, whatever waits waits twice as long.");
    }
    return response.build();
  }
}
