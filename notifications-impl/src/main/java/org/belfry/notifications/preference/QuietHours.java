package org.belfry.notifications.preference;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The part of each day in which nothing is announced.
 *
 * @param to from then on everything is again; before {@code from} if midnight is between
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  /** Whether a moment is in them. */
  public boolean include(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, zone);
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(to);
    return from.isBefore(to) ? begun && !over : begun || !over;
  }
}
