package org.belfry.launcher;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TimeZone;

/**
 * The server and its libraries take language and time zone by default, and go wrong with some: in
 * Turkish {@code "If-Match"} in capitals is another header. Ours do not, wherever they run.
 */
final class SameEverywhere {
  private SameEverywhere() {}

  static void set() {
    Locale.setDefault(Locale.US);
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
  }
}
