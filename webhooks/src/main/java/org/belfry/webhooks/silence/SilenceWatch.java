package org.belfry.webhooks.silence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;

/** Tells owners of subscriptions in their inbox that nothing is delivered. */
@Dependent
class SilenceWatch {
  private final Silences silences;
  private final NotificationPublisher publisher;
  private final Clock clock;

  @Inject
  SilenceWatch(Silences silences, NotificationPublisher publisher, Clock clock) {
    this.silences = silences;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** The silences whose owners are to be told now. */
  List<Silence> news() {
    Instant now = clock.instant();
    return silences.find(now).stream().filter(silence -> silence.isNews(now)).toList();
  }

  /** Tells the owner, unless another node does. */
  @Transactional
  void tell(Silence silence) {
    Instant now = clock.instant();
    if (silences.tell(silence, now)) {
      publisher.publish(SilenceNotice.of(silence, now), List.of(Recipient.of(silence.owner())));
    }
  }
}
