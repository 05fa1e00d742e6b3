package org.belfry.tasks.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Places in a list that grows at the top, with room between any two. */
final class Position {
  /** Between two tasks that were made in neighbouring microseconds. */
  static final long GAP = 1024;

  private Position() {}

  /** Above everything that was made before. */
  static long top(Instant now) {
    return -GAP * ChronoUnit.MICROS.between(Instant.EPOCH, now);
  }

  /** Whether there is room between two. */
  static boolean isRoom(long above, long below) {
    return below - above >= 2;
  }

  static long between(long above, long below) {
    return above + (below - above) / 2;
  }
}
