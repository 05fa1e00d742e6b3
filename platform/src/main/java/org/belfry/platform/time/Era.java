package org.belfry.platform.time;

import java.time.Instant;

/**
 * The moments that Belfry keeps: all of the years that have four digits in UTC. Every database
 * stores them, and every dialect prints them so that others can read them. The last of them is what
 * many send for "never".
 */
public final class Era {
  public static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");

  /** The last microsecond, as no database stores finer steps. */
  public static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

  /** What a moment is that is kept, to follow the name of a field. */
  public static final String RULE = "is of a year from 1 to 9999 in UTC";

  /** How to mend another one. */
  public static final String REMEDY = "Send one from " + BEGIN + " to " + END + ".";

  private Era() {}

  public static boolean includes(Instant moment) {
    return !moment.isBefore(BEGIN) && !moment.isAfter(END);
  }

  /** The same, or the end that is nearer: for what is only compared with moments that are kept. */
  public static Instant nearest(Instant moment) {
    if (moment.isBefore(BEGIN)) {
      return BEGIN;
    }
    return moment.isAfter(END) ? END : moment;
  }
}
