package org.belfry.webhooks.delivery.push;

import static org.belfry.platform.json.JsonP.JSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.queue.Payload.OfMessage;
import org.belfry.webhooks.queue.PushedMessage;

/** The JSON text that tells a subscriber of a message. */
final class PushBody {
  private PushBody() {}

  /** The message's own body is put in as it is stored; its bytes are shared by the whole batch. */
  static List<byte[]> of(UUID id, OfMessage payload, String publicUrl) {
    PushedMessage message = payload.message();
    StringBuilder rest = new StringBuilder(512);
    rest.append(",\"deliveryChannel\":").append(json(payload.channel()));
    rest.append(",\"subscriberContent\":");
    rest.append(payload.subscriber().content() == null ? "{}" : payload.subscriber().content());
    rest.append(",\"_links\":{\"apiture:topic\":");
    link(rest, publicUrl + "/notifications/topics/" + message.topicId());
    rest.append(",\"apiture:subscription\":");
    link(rest, publicUrl + "/notifications/subscriptions/" + payload.subscriber().id());
    if (message.entity() != null) {
      rest.append(",\"apiture:entity\":");
      link(rest, message.entity());
    }
    rest.append("}}");
    return List.of(
        utf8("{\"_id\":\"" + id + "\",\"body\":"), message.body(), utf8(rest.toString()));
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
