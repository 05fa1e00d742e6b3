package org.belfry.notifications.preference;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;

/**
 * Quiet hours as they are sent and shown.
 *
 * @param from such as {@code 22:00}
 * @param to such as {@code 07:00}
 * @param zone such as {@code Europe/Prague}
 */
public record QuietHoursDraft(@NotNull String from, @NotNull String to, @NotNull String zone) {
  private static final int MAX_ZONE = 64;

  static QuietHoursDraft of(QuietHours hours) {
    return new QuietHoursDraft(
        hours.from().toString(), hours.to().toString(), hours.zone().getId());
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  QuietHours hours() {
    Faults faults = new Faults();
    LocalTime begin = time("from", from, faults);
    LocalTime end = time("to", to, faults);
    ZoneId place = zone(faults);
    if (faults.isEmpty() && begin.equals(end)) {
      faults.add(
          new InvalidField(
              "valueNotAllowed", "to", to, "is another time than from", "Send another time."));
    }
    faults.throwIfAny();
    return new QuietHours(begin, end, place);
  }

  private static LocalTime time(String field, String text, Faults faults) {
    try {
      return LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException malformed) {
      faults.add(
          new InvalidField(
              "valueNotAllowed", field, text, "is a time of the day", "Send one such as 22:00."));
      return LocalTime.MIDNIGHT;
    }
  }

  private ZoneId zone(Faults faults) {
    try {
      String known = faults.limited("zone", zone, MAX_ZONE);
      return ZoneId.of(known);
    } catch (DateTimeException unknown) {
      faults.add(
          new InvalidField(
              "valueNotAllowed",
              "zone",
              zone,
              "is a time zone",
              "Send one such as Europe/Prague."));
      return ZoneId.of("UTC");
    }
  }
}
