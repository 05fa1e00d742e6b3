package org.belfry.notifications.dialect.mywork;

import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for; its fields are the parameters of the query. */
public class PageRange {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 500;

  @QueryParam("after")
  private @Nullable String after;

  @QueryParam("before")
  private @Nullable String before;

  @QueryParam("limit")
  private @Nullable String limit;

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  Window window() {
    Faults faults = new Faults();
    Window window =
        new Window(
            number("after", after, 0, Long.MAX_VALUE, faults).orElse(0L),
            number("before", before, 0, Long.MAX_VALUE, faults).orElse(Long.MAX_VALUE),
            number("limit", limit, 1, MAX_LIMIT, faults).orElse((long) DEFAULT_LIMIT).intValue());
    faults.throwIfAny();
    return window;
  }

  private static Optional<Long> number(
      String name, @Nullable String text, long least, long most, Faults faults) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException noNumber) {
      // Told below, like a number out of bounds.
    }
    faults.add(
        new InvalidField(
            "valueNotAllowed",
            name,
            text,
            String.format(Locale.ROOT, "is a whole number from %d to %d", least, most),
            "Send such a number, or leave it out."));
    return Optional.empty();
  }
}
