package org.belfry.webhooks.silence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.belfry.webhooks.EndpointFellSilent;

/** Tells of silences whose owners are to hear of them. */
@Dependent
class SilenceWatch {
  private final Silences silences;
  private final Event<EndpointFellSilent> told;
  private final Clock clock;

  @Inject
  SilenceWatch(Silences silences, Event<EndpointFellSilent> told, Clock clock) {
    this.silences = silences;
    this.told = told;
    this.clock = clock;
  }

  /** The silences whose owners are to be told now. */
  List<Silence> news() {
    Instant now = clock.instant();
    return silences.find(now).stream().filter(silence -> silence.isNews(now)).toList();
  }

  /** Has the owner told, unless another node does. */
  @Transactional
  void tell(Silence silence) {
    Instant now = clock.instant();
    if (silences.tell(silence, now)) {
      told.fire(silence.event(now));
    }
  }
}
