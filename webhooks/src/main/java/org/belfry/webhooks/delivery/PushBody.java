package org.belfry.webhooks.delivery;

import static org.belfry.platform.json.JsonP.JSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.delivery.Content.OfMessage;

/** The JSON text that tells a subscriber of a message. */
final class PushBody {
  private PushBody() {}

  /** The message's own body is put in as it is stored; its bytes are shared by the whole batch. */
  static List<byte[]> of(UUID id, OfMessage message, String publicUrl) {
    Letter letter = message.letter();
    StringBuilder rest = new StringBuilder(512);
    rest.append(",\"deliveryChannel\":").append(json(message.channel()));
    rest.append(",\"subscriberContent\":");
    rest.append(message.terms().content() == null ? "{}" : message.terms().content());
    rest.append(",\"_links\":{\"apiture:topic\":");
    link(rest, publicUrl + "/notifications/topics/" + letter.topicId());
    rest.append(",\"apiture:subscription\":");
    link(rest, publicUrl + "/notifications/subscriptions/" + message.terms().id());
    if (letter.entity() != null) {
      rest.append(",\"apiture:entity\":");
      link(rest, letter.entity());
    }
    rest.append("}}");
    return List.of(utf8("{\"_id\":\"" + id + "\",\"body\":"), letter.body(), utf8(rest.toString()));
  }

  private static void link(StringBuilder text, String href) {
    text.append("{\"href\":").append(json(href)).append('}');
  }

  private static String json(String text) {
    return JSON.createValue(text).toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
