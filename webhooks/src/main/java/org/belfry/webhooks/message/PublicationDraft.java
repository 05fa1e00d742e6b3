package org.belfry.webhooks.message;

import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.jspecify.annotations.Nullable;

/**
 * A message as somebody wants to publish it; nothing of it has been checked.
 *
 * @param body a JSON object; an empty one if it is missing
 * @param topic id or URI of a topic
 * @param entity URI of what the message is about; only those entitled to it are notified
 */
public record PublicationDraft(
    @Nullable JsonValue body, @Nullable String topic, @Nullable String entity) {
  private static final int MAX_URI = 2048;
  private static final int MAX_ENTITY = 1024;

  Checked checked() {
    Faults faults = new Faults();
    Optional<UUID> topicId = topicId(faults);
    String text = body(faults);
    if (entity != null) {
      faults.limited("apiture:entity", entity, MAX_ENTITY);
    }
    faults.throwIfAny();
    return new Checked(
        text, topicId.orElseThrow(), entity == null || entity.isBlank() ? null : entity);
  }

  private Optional<UUID> topicId(Faults faults) {
    String link = faults.required("apiture:topic", topic, MAX_URI);
    Optional<UUID> id = ResourceId.in(link);
    if (id.isEmpty() && !link.isEmpty()) {
      faults.add(NoSuchTopic.referredToAs(link));
    }
    return id;
  }

  private String body(Faults faults) {
    if (body == null) {
      return "{}";
    }
    if (body.getValueType() != JsonValue.ValueType.OBJECT) {
      faults.add(
          new InvalidField(
              "objectRequired",
              "body",
              body.getValueType().name(),
              "is a JSON object",
              "Wrap the value in an object, such as {\"value\": …}."));
    }
    return body.toString();
  }

  /** What of it is stored, the body as compact JSON. */
  record Checked(String body, UUID topicId, @Nullable String entity) {}
}
