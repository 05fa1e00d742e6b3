package org.belfry.webhooks.queue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is pushed; all deliveries of a batch share its bytes. */
public final class PushedMessage {
  private final UUID id;
  private final UUID topicId;
  private final @Nullable String entity;
  private final byte[] body;

  /**
   * @param body a JSON object
   */
  public PushedMessage(UUID id, UUID topicId, @Nullable String entity, String body) {
    this.id = id;
    this.topicId = topicId;
    this.entity = entity;
    this.body = body.getBytes(StandardCharsets.UTF_8);
  }

  public UUID id() {
    return id;
  }

  public UUID topicId() {
    return topicId;
  }

  /** URI of what it is about, if it is about something. */
  public @Nullable String entity() {
    return entity;
  }

  /** In UTF-8; not to be changed. */
  public byte[] body() {
    return body;
  }
}
