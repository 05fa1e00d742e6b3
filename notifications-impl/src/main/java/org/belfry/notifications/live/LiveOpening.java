package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** Opens streams. */
@ApplicationScoped
class LiveOpening {
  @Inject private LiveStreams streams;
  @Inject private LiveFeed feed;
  @Inject private NewsQuery query;
  @Inject private Clock clock;

  /**
   * Opens a stream that tells what is new from now on, or since the event that its client got last.
   *
   * @throws org.belfry.platform.problem.RetryLater if there are too many already
   */
  void open(Credential credential, @Nullable String lastEventId, SseEventSink sink, Sse sse) {
    UserId user = credential.user();
    streams.checkRoom(user);
    Optional<Cursor> last = Cursor.parse(lastEventId);
    Instant now = clock.instant();
    if (last.isPresent()) {
      LiveStream resumed = new LiveStream(credential, last.get(), now, sink, sse);
      feed.open(resumed, open -> open.beat(now));
      feed.wake(List.of(user.value()));
    } else {
      News present = query.present(user);
      LiveStream fresh = new LiveStream(credential, present.until(), now, sink, sse);
      News first = lastEventId == null ? present : present.incomplete();
      feed.open(fresh, open -> open.tell(first, now));
    }
  }
}
