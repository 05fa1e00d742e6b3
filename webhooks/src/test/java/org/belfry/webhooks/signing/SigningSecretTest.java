package org.belfry.webhooks.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
  private static final String ID = "msg_1";
  private final long timestamp = Instant.now().getEpochSecond();

  private final SigningSecret secret = SigningSecret.random(new SecureRandom());

  @Test
  void theStandardsLibraryAcceptsASignature() {
    assertThatCode(() -> verify(secret, signature(secret))).doesNotThrowAnyException();
  }

  @Test
  void itAcceptsEitherOfTwoSignatures() {
    SigningSecret previous = SigningSecret.random(new SecureRandom());
    String both = signature(secret) + " " + signature(previous);

    assertThatCode(() -> verify(secret, both)).doesNotThrowAnyException();
    assertThatCode(() -> verify(previous, both)).doesNotThrowAnyException();
  }

  @Test
  void aBodyInPartsIsSignedAsAWhole() {
    assertThat(secret.sign(ID, 1, parts("{\"a\":", "1}")))
        .isEqualTo(secret.sign(ID, 1, parts("{\"a\":1}")));
  }

  @Test
  void itIsReadAsItWasTold() {
    assertThat(SigningSecret.of(secret.text()).sign(ID, 1, parts("x")))
        .isEqualTo(secret.sign(ID, 1, parts("x")));
  }

  @Test
  void itIsNotPrintedByAccident() {
    assertThat(secret).hasToString("whsec_…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_!"})
  void anythingElseIsNoSecret(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SigningSecret.of(text));
  }

  private String signature(SigningSecret secret) {
    return secret.sign(ID, timestamp, parts("{\"body\":", "1}"));
  }

  private void verify(SigningSecret secret, String signatures) throws Exception {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("webhook-id", List.of(ID));
    headers.put("webhook-timestamp", List.of(String.valueOf(timestamp)));
    headers.put("webhook-signature", List.of(signatures));
    new Webhook(secret.text())
        .verify("{\"body\":1}", HttpHeaders.of(headers, (name, value) -> true));
  }

  private static List<byte[]> parts(String... parts) {
    return List.of(parts).stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
