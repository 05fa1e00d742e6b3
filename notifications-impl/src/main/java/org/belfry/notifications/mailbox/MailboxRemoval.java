package org.belfry.notifications.mailbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.belfry.platform.identity.UserDeleted;
import org.jdbi.v3.core.Jdbi;

/**
 * Removes a deleted user's mailbox: after tasks and callbacks, which everybody locks before
 * inboxes, and before the rest of the inbox, which its row guards.
 */
@ApplicationScoped
public class MailboxRemoval {
  /** Of observers that remove what the row of a mailbox guards. */
  public static final int AFTER_THE_MAILBOX = Interceptor.Priority.APPLICATION + 700;

  /** Behind the observers that name no priority. */
  private static final int AFTER_ALL_OTHERS = Interceptor.Priority.APPLICATION + 600;

  private static final String REMOVE = "DELETE FROM inbox_mailbox WHERE user_id = ?";

  @Inject private Jdbi jdbi;

  void remove(@Observes @Priority(AFTER_ALL_OTHERS) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE, deleted.user().value()));
  }
}
