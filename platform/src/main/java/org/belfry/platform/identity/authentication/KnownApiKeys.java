package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.ApiKeyHeader;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.apikey.ApiKey;
import org.belfry.platform.identity.apikey.ApiKeys;
import org.belfry.platform.secret.OpaqueToken;
import org.jspecify.annotations.Nullable;

/** API keys by digest, remembered as briefly as {@link KnownUsers}; unknown ones too. */
@ApplicationScoped
class KnownApiKeys {
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int CAPACITY = 10_000;

  private final Cache<String, Optional<ApiKey>> keys =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();

  @Inject private ApiKeys stored;
  @Inject private DemoMode demoMode;

  ApiKeyHeader read(@Nullable String header) {
    if (header == null) {
      return ApiKeyHeader.ABSENT;
    }
    return new ApiKeyHeader(
        true,
        keys.get(OpaqueToken.digest(header.strip()), stored::byDigest)
            .filter(key -> key.isUsable(demoMode.on()))
            .map(ApiKey::application)
            .orElse(null));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    keys.invalidateAll();
  }
}
