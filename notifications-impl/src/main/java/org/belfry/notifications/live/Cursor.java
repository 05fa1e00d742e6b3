package org.belfry.notifications.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a stream has told what changes; printed, it is the id of an event.
 *
 * @param revision of the mailbox
 * @param number of the newest notification there was: what has a higher one is new
 */
record Cursor(long revision, long number) {
  private static final Pattern PRINTED = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

  /** The one that was printed like this, if one could have been. */
  static Optional<Cursor> parse(@Nullable String id) {
    Matcher printed = PRINTED.matcher(id == null ? "" : id);
    return printed.matches()
        ? Optional.of(
            new Cursor(Long.parseLong(printed.group(1)), Long.parseLong(printed.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return revision + "-" + number;
  }
}
