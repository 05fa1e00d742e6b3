package org.belfry.notifications.mailbox;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.belfry.platform.identity.UserDeleted;
import org.jdbi.v3.core.Jdbi;

/** Removes a deleted user's mailbox, before all the rest, which its row guards. */
@ApplicationScoped
class MailboxRemoval {
  private static final String REMOVE = "DELETE FROM inbox_mailbox WHERE user_id = ?";

  @Inject private Jdbi jdbi;

  void remove(@Observes @Priority(Interceptor.Priority.APPLICATION) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE, deleted.user().value()));
  }
}
