package org.belfry.webhooks.message;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Subject;
import org.belfry.platform.json.JsonText;
import org.belfry.platform.text.Ellipsis;
import org.jspecify.annotations.Nullable;

/** What an inbox says of a message. */
final class MessageNotice {
  private static final String TYPE = "TopicMessage";
  private static final String DATA_TYPE = "notification.topic_message";
  private static final int MAX_TITLE = 255;

  /** Under these names messages tell people what they are about. */
  private static final List<String> TITLES =
      List.of("title", "subject", "summary", "message", "text");

  private MessageNotice() {}

  static Notice of(Message message, String topicName) {
    JsonObject body = body(message);
    return Notice.of(
            new Content(TYPE, title(body, topicName), null, data(message, topicName, body)))
        .linkedTo(new Links(null, webUri(message.entity())))
        .about(Subject.group(message.topicId().toString(), topicName));
  }

  /** What the body tells people, else the topic's name. */
  static String title(JsonObject body, String topicName) {
    return TITLES.stream()
        .flatMap(name -> Stream.ofNullable(body.get(name)))
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).getString().replace('\0', ' ').strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> Ellipsis.fit(text, MAX_TITLE))
        .orElse(topicName);
  }

  private static JsonObject data(Message message, String topicName, JsonObject body) {
    JsonObjectBuilder data =
        JSON.createObjectBuilder()
            .add("type", DATA_TYPE)
            .add("message_id", message.id().toString())
            .add("topic_id", message.topicId().toString())
            .add("topic_name", topicName);
    Optional.ofNullable(message.entity()).ifPresent(entity -> data.add("entity", entity));
    return data.add("body", body).build();
  }

  private static JsonObject body(Message message) {
    return JsonText.stored(message.body()).asJsonObject();
  }

  /** An entity can be any URI; only one of the web can be followed from an inbox. */
  private static @Nullable String webUri(@Nullable String entity) {
    try {
      String scheme = entity == null ? null : new URI(entity).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? entity : null;
    } catch (URISyntaxException anyText) {
      return null;
    }
  }
}
