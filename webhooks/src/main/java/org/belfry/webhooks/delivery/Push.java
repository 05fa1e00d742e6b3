package org.belfry.webhooks.delivery;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.delivery.Delivery.Recipient;

/** Writes the request that carries a notification to its endpoint. */
@Dependent
class Push {
  private static final String USER_AGENT = "Belfry/0.1 (webhooks)";

  private final OpenedSecrets secrets;
  private final String publicUrl;

  @Inject
  Push(SecretBox box, PublicUrl publicUrl) {
    this(box, publicUrl.root());
  }

  Push(SecretBox box, String publicUrl) {
    this.secrets = new OpenedSecrets(box);
    this.publicUrl = publicUrl;
  }

  OutboundRequest request(Delivery delivery, Instant now) {
    List<byte[]> body = body(delivery);
    Recipient recipient = delivery.recipient();
    String id = delivery.id().toString();
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", USER_AGENT);
    headers.put("Accept", "*/*");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", signatures(recipient, id, body, now));
    if (recipient.token() != null) {
      headers.put("Authorization", "Bearer " + secrets.token(recipient.token()));
    }
    return new OutboundRequest(
        "POST", TargetUrl.of(recipient.url()), headers, "application/json", body);
  }

  /** While a secret is being rotated, the old one signs too. */
  private String signatures(Recipient recipient, String id, List<byte[]> body, Instant now) {
    List<String> signatures = new ArrayList<>();
    signatures.add(sign(recipient.secret(), id, body, now));
    if (recipient.previousSecret() != null
        && recipient.previousSecretUntil() != null
        && recipient.previousSecretUntil().isAfter(now)) {
      signatures.add(sign(recipient.previousSecret(), id, body, now));
    }
    return String.join(" ", signatures);
  }

  private String sign(String sealed, String id, List<byte[]> body, Instant now) {
    return secrets.signing(sealed).sign(id, now.getEpochSecond(), body);
  }

  /** The message's own body is put in as it is stored; its bytes are shared by the whole batch. */
  private List<byte[]> body(Delivery delivery) {
    StringBuilder rest = new StringBuilder(512);
    rest.append(",\"deliveryChannel\":").append(json(delivery.channel()));
    rest.append(",\"subscriberContent\":");
    rest.append(delivery.terms().content() == null ? "{}" : delivery.terms().content());
    rest.append(",\"_links\":{\"apiture:topic\":");
    link(rest, publicUrl + "/notifications/topics/" + delivery.letter().topicId());
    rest.append(",\"apiture:subscription\":");
    link(rest, publicUrl + "/notifications/subscriptions/" + delivery.terms().id());
    if (delivery.letter().entity() != null) {
      rest.append(",\"apiture:entity\":");
      link(rest, delivery.letter().entity());
    }
    rest.append("}}");
    return List.of(
        utf8("{\"_id\":\"" + delivery.id() + "\",\"body\":"),
        delivery.letter().body(),
        utf8(rest.toString()));
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
