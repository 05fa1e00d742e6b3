package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.belfry.notifications.live.NewsQuery.Position;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Routine;
import org.jspecify.annotations.Nullable;

/**
 * Brings news to the streams of this node. Nothing is queued for a stream: it has a cursor, and the
 * rows tell what is new since, whichever node made them so.
 */
@ApplicationScoped
class LiveFeed {
  /** How long quiet hours are believed to last on before they are looked at again. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final Set<Long> due = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean running = new AtomicBoolean();
  private final Routine routine = new Routine("Live updates are late.");

  @Inject private LiveStreams streams;
  @Inject private LiveWriters writers;
  @Inject private LiveCredentials credentials;
  @Inject private NewsQuery query;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  /** There may be news for these users. */
  void wake(Collection<Long> users) {
    users.stream().filter(streams::has).forEach(due::add);
    start();
  }

  /** Takes up a stream whose first words are these. */
  void open(LiveStream stream, Consumer<LiveStream> deed) {
    // Before anybody knows of it, so that nobody else writes first.
    boolean unused = stream.seize();
    streams.add(stream);
    writers.write(stream, deed, this::release);
    streams.surplus(stream.user()).forEach(oldest -> end(oldest, Ending.REPLACED));
  }

  /** Writes something to a stream, unless somebody else does. */
  void write(LiveStream stream, Consumer<LiveStream> deed) {
    if (stream.seize()) {
      writers.write(stream, deed, this::release);
    }
  }

  /** Ends a stream: now, or when whoever writes to it has done so. */
  void end(LiveStream stream, Ending reason) {
    stream.doom(reason);
    write(stream, LiveStream::end);
  }

  /** There may be news for anybody, from other nodes, and nobody may hear of them any more. */
  void wakeAll() {
    due.addAll(streams.users());
    doubt();
  }

  /** Some streams may not be opened again by what opened them. */
  void doubt() {
    credentials.doubt();
    start();
  }

  private boolean hasWork() {
    return !due.isEmpty() || credentials.isDoubtful();
  }

  private void start() {
    if (hasWork() && running.compareAndSet(false, true) && !writers.execute(this::run)) {
      running.set(false);
    }
  }

  private void run() {
    try {
      routine.run(this::work);
    } finally {
      running.set(false);
    }
    start();
  }

  private void work() {
    while (hasWork()) {
      // Before the news, which are none of theirs.
      if (credentials.isDoubtful()) {
        credentials.outdated().forEach(stream -> end(stream, Ending.OVER));
      }
      Set<Long> users = new HashSet<>(due);
      due.removeAll(users);
      bringNews(seize(users));
    }
  }

  /** Those that nobody writes to; who does so looks for news again afterwards. */
  private List<LiveStream> seize(Set<Long> users) {
    Instant now = clock.instant();
    return users.stream()
        .flatMap(user -> streams.of(user).stream())
        .filter(stream -> !stream.isDoomed() && !stream.isHushed(now) && stream.seize())
        .toList();
  }

  private void tell(LiveStream stream, @Nullable News news) {
    if (news == null || stream.isDoomed()) {
      release(stream);
    } else if (news.isHeldBack(clock.instant())) {
      stream.hush(clock.instant().plus(QUIET));
      release(stream);
    } else {
      writers.write(stream, open -> open.tell(news, clock.instant()), this::release);
    }
  }

  private void release(LiveStream stream) {
    boolean wanted = stream.release();
    if (stream.isDoomed() && !stream.isClosed()) {
      write(stream, LiveStream::end);
    } else if (wanted) {
      wake(List.of(stream.user().value()));
    }
  }

  private void bringNews(List<LiveStream> seized) {
    Map<Integer, News> news = Map.of();
    try {
      List<Position> positions =
          seized.stream().map(stream -> new Position(stream.user(), stream.cursor())).toList();
      news = positions.isEmpty() ? news : transactions.call(() -> query.since(positions));
    } finally {
      for (int place = 0; place < seized.size(); place++) {
        tell(seized.get(place), news.get(place));
      }
    }
  }
}
