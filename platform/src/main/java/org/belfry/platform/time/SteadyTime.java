package org.belfry.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The time of the wall clock, but it never goes back. When somebody sets the wall clock back, it
 * goes on at half speed until the wall clock has caught up, so that whatever waits for a moment
 * waits twice as long at most, instead of as long as the clock was set back. It follows at once
 * when the wall clock is set ahead.
 */
final class SteadyTime implements InstantSource {
  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant anchor;
  private long anchoredAt;

  /**
   * @param nanos a timer that nobody sets, such as {@link System#nanoTime}
   */
  SteadyTime(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.anchor = wall.instant();
    this.anchoredAt = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long now = nanos.getAsLong();
    Instant shown = wall.instant();
    Instant slowed = anchor.plusNanos((now - anchoredAt) / 2);
    if (shown.isBefore(slowed)) {
      return slowed;
    }
    anchor = shown;
    anchoredAt = now;
    return shown;
  }

  /** How far the wall clock was set back and has not caught up. */
  Duration lead() {
    return Duration.between(wall.instant(), instant());
  }
}
