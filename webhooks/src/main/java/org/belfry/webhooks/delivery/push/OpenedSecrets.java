package org.belfry.webhooks.delivery.push;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.belfry.platform.secret.SecretBox;
import org.belfry.webhooks.signing.SigningSecret;

/**
 * Secrets of the endpoints that are being sent to, opened: decrypting one takes longer than signing
 * with it. They are known by their sealed text, so a rotated one is never found by mistake, and
 * forgotten soon after their last use.
 */
final class OpenedSecrets {
  private static final int MAX_KEPT = 10_000;
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final LoadingCache<String, String> tokens;
  private final LoadingCache<String, SigningSecret> signing;

  OpenedSecrets(SecretBox box) {
    tokens = cache().build(box::open);
    signing = cache().build(secret -> SigningSecret.of(box.open(secret)));
  }

  /**
   * @throws org.belfry.platform.secret.UnreadableSecret see {@link SecretBox#open}
   */
  String token(String sealedToken) {
    return tokens.get(sealedToken);
  }

  /**
   * @throws org.belfry.platform.secret.UnreadableSecret see {@link SecretBox#open}
   */
  SigningSecret signing(String sealedSecret) {
    return signing.get(sealedSecret);
  }

  private static Caffeine<Object, Object> cache() {
    return Caffeine.newBuilder()
        .maximumSize(MAX_KEPT)
        .expireAfterAccess(KEPT)
        .executor(Runnable::run);
  }
}
