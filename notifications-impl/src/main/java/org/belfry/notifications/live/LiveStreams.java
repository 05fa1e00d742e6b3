package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.RetryLater;

/** The streams of this node. */
@ApplicationScoped
class LiveStreams {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Map<Long, List<LiveStream>> byUser = new ConcurrentHashMap<>();

  @Inject private LiveSettings settings;

  /**
   * Another stream of a user replaces the oldest one, so that what nobody has noticed to be gone
   * shuts nobody out.
   *
   * @throws RetryLater 503 if the node has as many as it may, 429 if those that the user's streams
   *     replaced do not end, as their clients do not read
   */
  void checkRoom(UserId user) {
    if (all().size() >= settings.perNode()) {
      throw new RetryLater(
          503,
          "tooManyStreams",
          String.format(
              Locale.ROOT,
              "This node has %d streams of live updates, as many as it may.",
              settings.perNode()),
          SOON,
          Map.of("limit", settings.perNode()));
    }
    if (of(user.value()).size() >= 2 * settings.perUser()) {
      throw new RetryLater(
          429,
          "tooManyStreams",
          String.format(
              Locale.ROOT,
              "You have %d streams of live updates, and as many that end but are not read.",
              settings.perUser()),
          SOON,
          Map.of("limit", settings.perUser()));
    }
  }

  void add(LiveStream stream) {
    byUser.compute(
        stream.user().value(),
        (user, streams) -> {
          List<LiveStream> more = streams == null ? new CopyOnWriteArrayList<>() : streams;
          more.add(stream);
          return more;
        });
  }

  /** Those of a user that are more than they may have, oldest first. */
  List<LiveStream> surplus(UserId user) {
    List<LiveStream> standing =
        of(user.value()).stream().filter(stream -> !stream.isDoomed()).toList();
    return standing.subList(0, Math.max(0, standing.size() - settings.perUser()));
  }

  void remove(LiveStream stream) {
    byUser.computeIfPresent(
        stream.user().value(),
        (user, streams) -> {
          streams.remove(stream);
          return streams.isEmpty() ? null : streams;
        });
  }

  boolean isEmpty() {
    return byUser.isEmpty();
  }

  boolean has(long user) {
    return byUser.containsKey(user);
  }

  Collection<Long> users() {
    return byUser.keySet();
  }

  List<LiveStream> of(long user) {
    return List.copyOf(byUser.getOrDefault(user, List.of()));
  }

  List<LiveStream> all() {
    return byUser.values().stream().flatMap(List::stream).toList();
  }
}
