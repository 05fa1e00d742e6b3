package org.belfry.notifications.live;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.belfry.notifications.client.CountsView;
import org.belfry.notifications.client.NotificationView;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Representations;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One client's stream of events. Only one thread at a time writes to it: the one that seized it.
 */
final class LiveStream {
  private static final long RECONNECT_MILLIS = 1000;

  private final Credential credential;
  private final Instant openedAt;
  private final SseEventSink sink;
  private final Sse sse;
  private final AtomicBoolean seized = new AtomicBoolean();
  private volatile boolean missed;
  private volatile @Nullable Ending ending;
  private volatile Cursor cursor;
  private volatile Instant writtenAt;
  private volatile Instant hushedUntil = Instant.EPOCH;

  LiveStream(Credential credential, Cursor cursor, Instant now, SseEventSink sink, Sse sse) {
    this.credential = credential;
    this.cursor = cursor;
    this.openedAt = now;
    this.writtenAt = now;
    this.sink = sink;
    this.sse = sse;
  }

  UserId user() {
    return credential.user();
  }

  /** What its client was let in by. */
  Credential credential() {
    return credential;
  }

  Cursor cursor() {
    return cursor;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  boolean isClosed() {
    return sink.isClosed();
  }

  /** Has it end as soon as nobody writes to it. */
  void doom(Ending reason) {
    if (ending == null) {
      ending = reason;
    }
  }

  /** Whether it is to be told nothing more. */
  boolean isDoomed() {
    return ending != null;
  }

  /** Whether nobody else writes to it; then nobody else may until its release. */
  boolean seize() {
    boolean free = seized.compareAndSet(false, true);
    if (!free) {
      missed = true;
    }
    return free;
  }

  /**
   * Lets others write to it.
   *
   * @return whether somebody wanted to meanwhile
   */
  boolean release() {
    boolean wanted = missed;
    missed = false;
    seized.set(false);
    return wanted;
  }

  /** Lets nobody look for news for a while. */
  void hush(Instant until) {
    hushedUntil = until;
  }

  boolean isHushed(Instant now) {
    return now.isBefore(hushedUntil);
  }

  /** Only the last event has an id, so that a client that lost some of them gets all again. */
  void tell(News news, Instant now) {
    if (news.complete()) {
      news.changed().forEach(notification -> send(event(notification)));
    } else {
      send(sse.newEventBuilder().name("reload").data("{}").build());
    }
    send(
        json("counts", CountsView.class, news.mailbox().view())
            .id(news.until().toString())
            .reconnectDelay(RECONNECT_MILLIS)
            .build());
    cursor = news.until();
    writtenAt = now;
  }

  /**
   * So that everybody on the way sees that the stream lives, and Belfry whether the client does.
   */
  void beat(Instant now) {
    send(sse.newEventBuilder().comment("").build());
    writtenAt = now;
  }

  /** Says why, if it was doomed for a reason that its client can do something about. */
  void end() {
    @Nullable Ending reason = ending;
    @Nullable Duration pause = reason == null ? null : reason.pause();
    if (pause != null) {
      send(
          sse.newEventBuilder()
              .name("replaced")
              .data("{}")
              .reconnectDelay(pause.toMillis())
              .build());
    }
    close();
  }

  void close() {
    sink.close();
  }

  private OutboundSseEvent event(Notification notification) {
    return json(name(notification), NotificationView.class, Representations.view(notification))
        .build();
  }

  private String name(Notification notification) {
    if (notification.number() > cursor.number()) {
      return "created";
    }
    return notification.updatedAt().equals(notification.readAt()) ? "read" : "updated";
  }

  private <T> OutboundSseEvent.Builder json(String name, Class<T> type, T view) {
    return sse.newEventBuilder()
        .name(name)
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(type, view);
  }

  private void send(OutboundSseEvent event) {
    CompletionStage<?> sent = sink.send(event);
    sent.toCompletableFuture().join();
  }
}
