package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Keeps streams alive, and ends those that have had their time. */
@ApplicationScoped
class LiveUpkeep {
  @Inject private LiveSettings settings;
  @Inject private LiveStreams streams;
  @Inject private LiveFeed feed;
  @Inject private Clock clock;

  void runOnce() {
    Instant now = clock.instant();
    for (LiveStream stream : streams.all()) {
      if (stream.isClosed()) {
        streams.remove(stream);
      } else if (stream.isDoomed()) {
        feed.write(stream, LiveStream::end);
      } else if (!stream.openedAt().plus(settings.lifetime()).isAfter(now)) {
        feed.end(stream, Ending.OVER);
      } else if (!stream.writtenAt().plus(settings.heartbeat()).isAfter(now)) {
        feed.write(stream, open -> open.beat(now));
      }
    }
  }
}
