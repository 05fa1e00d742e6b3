package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.belfry.notifications.mailbox.MailboxWatch;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.persistence.transaction.PresentTransaction;

/** Wakes the streams of this node when it commits a change. */
@ApplicationScoped
class LiveWatch implements MailboxWatch {
  @Inject private PresentTransaction transaction;
  @Inject private LiveStreams streams;
  @Inject private LiveFeed feed;

  /** Costs next to nothing for all whom nobody watches. */
  @Override
  public void changed(Collection<Long> users) {
    if (!streams.isEmpty()) {
      List<Long> watched = users.stream().filter(streams::has).toList();
      if (!watched.isEmpty()) {
        transaction.afterCommit(() -> feed.wake(watched));
      }
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged changed) {
    feed.doubt();
  }
}
