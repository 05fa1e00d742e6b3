package org.belfry.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

@ApplicationScoped
class ClockProducer {
  /** The finest step that both databases store, so that a moment read back is the one written. */
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
