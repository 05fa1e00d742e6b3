package org.belfry.webhooks.receiver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.signing.PreviousSecrets;
import org.belfry.webhooks.signing.SigningSecret;
import org.jdbi.v3.core.Jdbi;

/**
 * Checks a webhook as its receiver would, with the secrets of the endpoint that its notification is
 * for (Standard Webhooks 1.0.0).
 */
@ApplicationScoped
class SignatureVerification {
  private static final String SECRETS =
      """
      SELECT e.secret, e.previous_secrets FROM hook_endpoint e WHERE e.id IN (
        SELECT endpoint_id FROM hook_pending WHERE id = :id
        UNION ALL SELECT endpoint_id FROM hook_received WHERE id = :id
        UNION ALL SELECT endpoint_id FROM hook_failed WHERE id = :id)
      """;

  @Inject private Jdbi jdbi;
  @Inject private SecretBox box;
  @Inject private Clock clock;

  SignatureVerdict verdict(HttpHeaders headers, byte[] body) {
    String id = headers.getHeaderString("webhook-id");
    String timestamp = headers.getHeaderString("webhook-timestamp");
    String signatures = headers.getHeaderString("webhook-signature");
    if (id == null || timestamp == null || signatures == null) {
      return SignatureVerdict.MISSING;
    }
    try {
      long seconds = Long.parseLong(timestamp);
      boolean right =
          secrets(UUID.fromString(id)).stream()
              .map(secret -> secret.sign(id, seconds, List.of(body)))
              .anyMatch(expected -> contains(signatures, expected));
      return right ? SignatureVerdict.VERIFIED : SignatureVerdict.WRONG;
    } catch (IllegalArgumentException notOfBelfrysMaking) {
      return SignatureVerdict.WRONG;
    }
  }

  private List<SigningSecret> secrets(UUID notification) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SECRETS)
                .bind("id", notification)
                .map(
                    (row, context) ->
                        Stream.concat(
                            Stream.of(row.getString(1)),
                            PreviousSecrets.of(row.getString(2)).signing(clock.instant())))
                .stream()
                .flatMap(Function.identity())
                .map(text -> SigningSecret.of(box.open(text)))
                .toList());
  }

  private static boolean contains(String signatures, String expected) {
    byte[] right = expected.getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(signatures.split(" "))
        .anyMatch(one -> MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), right));
  }
}
