package org.belfry.webhooks.delivery.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.secret.SealingKey;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Payload;
import org.belfry.webhooks.queue.PushedMessage;
import org.belfry.webhooks.signing.SigningSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushTest {
  private static final UUID ID = UUID.fromString("0399abed-fd3d-4830-a88b-30f38b8a365c");
  private static final UUID TOPIC = UUID.fromString("ef967d9f-8bf5-412e-ba31-7d9047cb96b4");
  private static final UUID SUBSCRIPTION = UUID.fromString("ff968d9f-8bf7-412e-ba31-7d9047cb96b3");

  private final Instant now = Instant.now();
  private final SecretBox box = new SecretBox(SealingKey.random());
  private final Push push = new Push(box, "https://belfry.example");
  private final String secret = SigningSecret.random(new SecureRandom()).text();
  private final String previous = SigningSecret.random(new SecureRandom()).text();

  @Test
  void theBodyIsTheDocumentedOneWithTheMessageAsItIs() {
    OutboundRequest request =
        push.request(
            delivery(
                new PushedMessage(UUID.randomUUID(), TOPIC, "urn:\"7\"", "{\"n\": 1.0,\"ü\":null}"),
                "{\"customer\":\"4711\"}",
                recipient(null)),
            now);

    assertThat(body(request))
        .isEqualTo(
            """
            {"_id":"0399abed-fd3d-4830-a88b-30f38b8a365c",\
            "body":{"n": 1.0,"ü":null},\
            "deliveryChannel":"sms\\n",\
            "subscriberContent":{"customer":"4711"},\
            "_links":{\
            "apiture:topic":{"href":"https://belfry.example/notifications/topics/ef967d9f-8bf5-412e-ba31-7d9047cb96b4"},\
            "apiture:subscription":{"href":"https://belfry.example/notifications/subscriptions/ff968d9f-8bf7-412e-ba31-7d9047cb96b3"},\
            "apiture:entity":{"href":"urn:\\"7\\""}}}""");
    assertThat(request.contentType()).isEqualTo("application/json");
  }

  @Test
  void whatThereIsNotIsLeftOutOrEmpty() {
    assertThat(body(push.request(delivery(message(null), null, recipient(null)), now)))
        .contains("\"subscriberContent\":{},")
        .doesNotContain("apiture:entity");
  }

  @Test
  void itGoesToTheEndpointWithItsTokenAndTheNotificationsId() {
    OutboundRequest request = push.request(delivery(message(null), null, recipient(null)), now);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target().uri()).hasToString("https://endpoint.example/in");
    assertThat(request.headers())
        .containsEntry("Authorization", "Bearer endpoint-token")
        .containsEntry("webhook-id", ID.toString())
        .containsEntry("webhook-timestamp", String.valueOf(now.getEpochSecond()));
  }

  @Test
  void aPostedCallbackIsItsBodySigned() {
    OutboundRequest request = push.request(callback("POST", "application/xml", "<a>ü</a>"), now);

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target().uri()).hasToString("https://customer.example/in?payload=%3Ca/%3E");
    assertThat(request.contentType()).isEqualTo("application/xml");
    assertThat(body(request)).isEqualTo("<a>ü</a>");
    assertThat(request.headers()).containsEntry("webhook-id", ID.toString());
    assertVerifies(secret, request);
  }

  @Test
  void aCallbackWithoutBodyHasItsQuerySignedToo() {
    OutboundRequest request = push.request(callback("GET", null, null), now);

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.body()).isEmpty();
    assertVerifies(secret, request);
    assertThatCode(() -> verify(secret, request, "payload=%3Ca/%3E")).doesNotThrowAnyException();
    assertThatThrownBy(() -> verify(secret, request, "payload=%3Cb/%3E"))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void oneSecretSigns() {
    OutboundRequest request = push.request(delivery(message(null), null, recipient(null)), now);

    assertVerifies(secret, request);
    assertRefuses(previous, request);
  }

  @Test
  void theQueryIsSignedAsItIsSent() throws Exception {
    OutboundRequest request =
        push.request(
            delivery(
                new Payload.OfCallback(
                    "GET", "https://customer.example/ü?payload=é", null, null, 10),
                recipient(null)),
            now);

    assertThat(request.target().uri())
        .hasToString("https://customer.example/%C3%BC?payload=%C3%A9");
    verify(secret, request, "payload=%C3%A9");
  }

  @Test
  void whileSecretsRotateEitherVerifies() {
    OutboundRequest request =
        push.request(delivery(message(null), null, recipient(now.plus(Duration.ofHours(24)))), now);

    assertThat(request.headers().get("webhook-signature")).matches("v1,\\S+ v1,\\S+");
    assertVerifies(secret, request);
    assertVerifies(previous, request);
  }

  @Test
  void theOldSecretSignsNoLongerThanItMay() {
    OutboundRequest request = push.request(delivery(message(null), null, recipient(now)), now);

    assertVerifies(secret, request);
    assertRefuses(previous, request);
  }

  private Delivery.Recipient recipient(@Nullable Instant previousUntil) {
    return new Delivery.Recipient(
        UUID.randomUUID(),
        "https://endpoint.example/in",
        box.seal("endpoint-token"),
        box.seal(secret),
        previousUntil == null ? null : previousUntil.getEpochSecond() + " " + box.seal(previous),
        null);
  }

  private Delivery delivery(
      PushedMessage message, @Nullable String content, Delivery.Recipient recipient) {
    return delivery(
        new Payload.OfMessage(
            "sms\n", message, new Payload.Subscriber(SUBSCRIPTION, "active", content)),
        recipient);
  }

  private Delivery callback(String method, @Nullable String contentType, @Nullable String body) {
    return delivery(
        new Payload.OfCallback(
            method, "https://customer.example/in?payload=%3Ca/%3E", contentType, body, 10),
        recipient(null));
  }

  private Delivery delivery(Payload content, Delivery.Recipient recipient) {
    return new Delivery(ID, UUID.randomUUID(), now, now, now, now, 0, content, recipient);
  }

  private static PushedMessage message(@Nullable String entity) {
    return new PushedMessage(UUID.randomUUID(), TOPIC, entity, "{}");
  }

  private static void assertVerifies(String secret, OutboundRequest request) {
    assertThatCode(() -> verify(secret, request)).doesNotThrowAnyException();
  }

  private static void assertRefuses(String secret, OutboundRequest request) {
    assertThatThrownBy(() -> verify(secret, request))
        .isInstanceOf(WebhookVerificationException.class);
  }

  private static void verify(String secret, OutboundRequest request) throws Exception {
    verify(secret, request, body(request));
  }

  private static void verify(String secret, OutboundRequest request, String text) throws Exception {
    Map<String, List<String>> headers = new HashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    new Webhook(secret).verify(text, HttpHeaders.of(headers, (name, value) -> true));
  }

  private static String body(OutboundRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    request.body().forEach(bytes::writeBytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
