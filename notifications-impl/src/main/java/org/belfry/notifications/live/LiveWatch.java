package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.belfry.notifications.mailbox.MailboxWatch;
import org.belfry.platform.identity.CredentialsChanged;

/** Wakes the streams of this node when it commits a change. */
@ApplicationScoped
class LiveWatch implements MailboxWatch {
  @Inject private Event<Changed> events;
  @Inject private LiveStreams streams;
  @Inject private LiveFeed feed;

  /** Mailboxes that change with the transaction. */
  record Changed(Collection<Long> users) {}

  /** Costs next to nothing for all whom nobody watches. */
  @Override
  public void changed(Collection<Long> users) {
    if (!streams.isEmpty()) {
      List<Long> watched = users.stream().filter(streams::has).toList();
      if (!watched.isEmpty()) {
        events.fire(new Changed(watched));
      }
    }
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    feed.wake(changed.users());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged changed) {
    feed.doubt();
  }
}
