package org.belfry.webhooks.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a delivery brings. */
public sealed interface Payload {
  /** How many bytes of memory it takes, more or less. */
  int bytes();

  /** A message, for somebody who subscribes to its topic. */
  record OfMessage(String channel, PushedMessage message, Subscriber subscriber)
      implements Payload {
    @Override
    public int bytes() {
      return message.body().length;
    }
  }

  /**
   * A callback, for somebody who asked for it once.
   *
   * @param method {@code GET} or {@code POST}
   * @param url instead of the endpoint's, which is the whole server
   * @param contentType of the body
   * @param body null with a GET, whose URL has what there is to say
   */
  record OfCallback(
      String method, String url, @Nullable String contentType, @Nullable String body, int bytes)
      implements Payload {}

  /**
   * The subscription, as far as it concerns its deliveries.
   *
   * @param content a JSON object
   */
  record Subscriber(UUID id, String state, @Nullable String content) {}
}
