package org.belfry.webhooks.delivery.push;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.outbound.TargetUrl;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.platform.secret.SecretBox;
import org.belfry.platform.version.Version;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.Payload;
import org.belfry.webhooks.queue.Payload.OfCallback;
import org.belfry.webhooks.queue.Payload.OfMessage;
import org.belfry.webhooks.signing.PreviousSecrets;

/**
 * Writes the request that carries a notification to its endpoint, or a callback to its receiver.
 */
@Dependent
public class Push {
  private static final String USER_AGENT = "Belfry/" + Version.current() + " (webhooks)";

  private final OpenedSecrets secrets;
  private final String publicUrl;

  @Inject
  public Push(SecretBox box, PublicUrl publicUrl) {
    this(box, publicUrl.root());
  }

  public Push(SecretBox box, String publicUrl) {
    this.secrets = new OpenedSecrets(box);
    this.publicUrl = publicUrl;
  }

  public OutboundRequest request(Delivery delivery, Instant now) {
    Payload content = delivery.content();
    if (content instanceof OfMessage message) {
      return message(delivery, message, now);
    } else if (content instanceof OfCallback callback) {
      return callback(delivery, callback, now);
    }
    throw new IllegalArgumentException(content.toString());
  }

  private OutboundRequest message(Delivery delivery, OfMessage message, Instant now) {
    List<byte[]> body = PushBody.of(delivery.id(), message, publicUrl);
    return new OutboundRequest(
        "POST",
        TargetUrl.of(delivery.recipient().url()),
        headers(delivery, List.of(body), now),
        "application/json",
        body);
  }

  /**
   * What a GET says stands in its query, which a signature of the body alone would leave open to
   * whoever passes it on: so there is another signature, of the query as it is sent.
   */
  private OutboundRequest callback(Delivery delivery, OfCallback callback, Instant now) {
    TargetUrl target = TargetUrl.of(URI.create(callback.url()));
    if (callback.body() == null || callback.contentType() == null) {
      String sent = target.uri().getRawQuery();
      List<byte[]> query = sent == null ? List.of() : List.of(utf8(sent));
      return OutboundRequest.withoutBody(
          callback.method(), target, headers(delivery, List.of(List.of(), query), now));
    }
    List<byte[]> body = List.of(utf8(callback.body()));
    return new OutboundRequest(
        callback.method(),
        target,
        headers(delivery, List.of(body), now),
        callback.contentType(),
        body);
  }

  /**
   * @param texts what is signed, each in parts
   */
  private Map<String, String> headers(Delivery delivery, List<List<byte[]>> texts, Instant now) {
    Recipient recipient = delivery.recipient();
    String id = delivery.id().toString();
    Map<String, String> headers = new HashMap<>();
    headers.put("User-Agent", USER_AGENT);
    headers.put("Accept", "*/*");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
    headers.put("webhook-signature", signatures(recipient, id, texts, now));
    if (recipient.token() != null) {
      headers.put("Authorization", "Bearer " + secrets.token(recipient.token()));
    }
    return headers;
  }

  private String signatures(Recipient recipient, String id, List<List<byte[]>> texts, Instant now) {
    return sealedSecrets(recipient, now)
        .map(secrets::signing)
        .flatMap(secret -> texts.stream().map(text -> secret.sign(id, now.getEpochSecond(), text)))
        .collect(Collectors.joining(" "));
  }

  /** While a secret is being rotated, those before sign too. */
  private static Stream<String> sealedSecrets(Recipient recipient, Instant now) {
    return Stream.concat(
        Stream.of(recipient.secret()),
        PreviousSecrets.of(recipient.previousSecrets()).signing(now));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
