package org.belfry.notifications.snooze;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.belfry.notifications.archive.ArchiveActions;
import org.belfry.notifications.archive.ArchiveState;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.InvalidField;

/** Puts notifications away until a moment. */
@Component
class Snoozing {
  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject private ArchiveActions actions;
  @Inject private Clock clock;

  /**
   * @return how many were put away, or are for another reason now
   * @throws InvalidField if that moment is over, or too far away
   */
  long snooze(Selection selection, Instant until, UserId user) {
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new InvalidField(
          "valueNotAllowed",
          "until",
          until,
          "is a moment within the next " + LONGEST.toDays() + " days",
          "Send such a moment, with its time zone.");
    }
    return actions.put(selection, ArchiveState.snoozed(until), user);
  }
}
