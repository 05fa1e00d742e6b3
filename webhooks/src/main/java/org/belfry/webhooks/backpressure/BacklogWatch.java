package org.belfry.webhooks.backpressure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.platform.identity.UserId;
import org.belfry.webhooks.allowance.PullBacklogs;
import org.belfry.webhooks.subscription.Inactivity;
import org.belfry.webhooks.subscription.Subscriptions;

/**
 * Keeps what waits to be pulled from growing without end, as nothing of it is ever given up:
 * subscriptions of whoever lets too much wait become inactive, and their owner is told.
 */
@Dependent
class BacklogWatch {
  private static final String TYPE = "PullBacklogFull";
  private static final String TITLE =
      "Your pull subscriptions are inactive, as too much waits to be pulled";

  private final PullBacklogs backlogs;
  private final Subscriptions subscriptions;
  private final NotificationPublisher publisher;
  private final Clock clock;

  @Inject
  BacklogWatch(
      PullBacklogs backlogs,
      Subscriptions subscriptions,
      NotificationPublisher publisher,
      Clock clock) {
    this.backlogs = backlogs;
    this.subscriptions = subscriptions;
    this.publisher = publisher;
    this.clock = clock;
  }

  List<UserId> full() {
    return backlogs.full();
  }

  /** Stops a user's, unless another node does. */
  @Transactional
  void stop(UserId owner) {
    if (subscriptions.stopPulled(owner, Inactivity.BACKLOG_FULL, clock.instant()) > 0) {
      publisher.publish(Notice.of(Content.of(TYPE, TITLE)), List.of(Recipient.of(owner.value())));
    }
  }
}
