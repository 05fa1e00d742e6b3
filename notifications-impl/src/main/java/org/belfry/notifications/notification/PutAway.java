package org.belfry.notifications.notification;

import java.util.Optional;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** What users have put away, out of their inboxes. */
public interface PutAway {
  /**
   * Takes out the newest that this application knows by this id, if there is any; it is nowhere
   * then.
   */
  Optional<Notification> take(String globalId, @Nullable String application, UserId user);
}
