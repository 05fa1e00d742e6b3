package org.belfry.notifications.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.jdbi.v3.core.Jdbi;

/** Removes a deleted user's inbox, the mailbox first, as its row guards all the rest. */
@ApplicationScoped
class MailboxRemoval {
  private static final String MAILBOX = "DELETE FROM inbox_mailbox WHERE user_id = ?";
  private static final String NOTIFICATIONS = "DELETE FROM inbox_notification WHERE user_id = ?";
  private static final String ARCHIVE = "DELETE FROM inbox_archive WHERE user_id = ?";
  private static final String MUTES = "DELETE FROM inbox_mute WHERE user_id = ?";
  private static final String QUIET_HOURS = "DELETE FROM inbox_quiet_hours WHERE user_id = ?";

  @Inject private Jdbi jdbi;

  void remove(@Observes UserDeleted deleted) {
    jdbi.useHandle(
        handle -> {
          handle.execute(MAILBOX, deleted.user().value());
          handle.execute(NOTIFICATIONS, deleted.user().value());
          handle.execute(ARCHIVE, deleted.user().value());
          handle.execute(MUTES, deleted.user().value());
          handle.execute(QUIET_HOURS, deleted.user().value());
        });
  }
}
