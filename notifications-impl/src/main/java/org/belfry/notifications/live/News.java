package org.belfry.notifications.live;

import java.time.Instant;
import java.util.List;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.preference.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * What changed in an inbox since a cursor.
 *
 * @param changed notifications that arrived, changed or came back, oldest change first; what was
 *     deleted or put away shows in the mailbox only
 * @param complete whether these are all; else they are none, as they were too many
 * @param until where the next news begin
 * @param quietHours of the user
 */
record News(
    Mailbox mailbox,
    List<Notification> changed,
    boolean complete,
    Cursor until,
    @Nullable QuietHours quietHours) {

  /** The same without what changed, as nobody knows where that begins. */
  News incomplete() {
    return new News(mailbox, List.of(), false, until, quietHours);
  }

  /** Whether the user does not want to hear of it now. */
  boolean isHeldBack(Instant now) {
    return quietHours != null && quietHours.include(now);
  }
}
