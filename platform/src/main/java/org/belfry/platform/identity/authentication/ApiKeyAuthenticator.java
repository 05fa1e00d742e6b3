package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.belfry.platform.identity.ApiKeyHeader;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.apikey.ApiKey;
import org.belfry.platform.identity.apikey.ApiKeys;
import org.belfry.platform.secret.OpaqueToken;
import org.jspecify.annotations.Nullable;

/**
 * Finds the application that an API key belongs to. Keys are remembered as briefly as {@link
 * KnownUsers}; unknown ones too.
 */
@ApplicationScoped
class ApiKeyAuthenticator {
  @Inject private ApiKeys stored;
  @Inject private DemoMode demoMode;

  private final Lookups<ApiKey> keys = new Lookups<>(digest -> stored.byDigest(digest));

  ApiKeyHeader identify(@Nullable String header) {
    if (header == null) {
      return ApiKeyHeader.ABSENT;
    }
    return new ApiKeyHeader(
        true,
        keys.find(OpaqueToken.digest(header.strip()))
            .filter(key -> key.isUsable(demoMode.on()))
            .map(ApiKey::application)
            .orElse(null));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    keys.forget();
  }
}
