package org.belfry.platform.body;

import java.time.Duration;
import org.belfry.platform.configuration.Configuration;

/**
 * How long Belfry waits for bodies.
 *
 * @param deadline {@code belfry.limits.body-deadline}: from when a body is waited for until it is
 *     there whole
 * @param waiting {@code belfry.limits.waiting-bodies}: how many requests of a node may wait for the
 *     rest of their bodies at once, each of which holds a thread
 * @param waitingPerCaller {@code belfry.limits.waiting-bodies-per-caller}: how many of these may be
 *     of one user, or of one address if the user is unknown
 */
record BodySettings(Duration deadline, int waiting, int waitingPerCaller) {
  private static final int MOST = 10_000;

  static BodySettings of(Configuration configuration) {
    return new BodySettings(
        configuration.duration("belfry.limits.body-deadline", Duration.ofSeconds(30)),
        configuration.number("belfry.limits.waiting-bodies", 100, 1, MOST),
        configuration.number("belfry.limits.waiting-bodies-per-caller", 25, 1, MOST));
  }
}
