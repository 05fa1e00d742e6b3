package org.belfry.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

@ApplicationScoped
class ClockProducer {
  /** The finest step that both databases store, so that a moment read back is the one written. */
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Singleton
  @WallTime
  Clock wall() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  SteadyTime steady(@WallTime Clock wall) {
    return new SteadyTime(wall, System::nanoTime);
  }

  @Produces
  @Singleton
  Clock clock(SteadyTime time) {
    return Clock.tick(time.withZone(ZoneOffset.UTC), MICROSECOND);
  }
}
