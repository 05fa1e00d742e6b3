package org.belfry.notifications.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.belfry.notifications.Recipient;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** What users have put away, out of their inboxes. */
public interface Archive {
  Optional<Notification> find(UUID id, UserId user);

  /** Archives what has just arrived in inboxes that are locked; each recipient tells its id. */
  void archive(Collection<Recipient> arrived, Instant now);

  /**
   * Takes out the newest that this application knows by this id, if there is any; it is nowhere
   * then.
   */
  Optional<Notification> take(String globalId, @Nullable String application, UserId user);

  /** Changes what becomes of them as tasks, in mailboxes that are locked. */
  void change(ProgressChange change);
}
