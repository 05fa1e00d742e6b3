package org.belfry.platform.identity.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.IdentityLimits;
import org.belfry.platform.identity.LimitReached;
import org.belfry.platform.secret.OpaqueToken;

/** Makes and removes API keys. */
@ApplicationScoped
public class ApiKeyIssuance {
  private static final String PREFIX = "belfry_key_";

  @Inject private ApiKeys keys;
  @Inject private IdentityLimits limits;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /** A key, and the text that only its maker ever sees. */
  record Issued(ApiKey key, String text) {}

  @Transactional
  Issued issue(ApiKeyDraft draft) {
    if (keys.count() >= limits.apiKeys()) {
      throw new LimitReached("API keys", limits.apiKeys(), "Remove one that nobody uses any more.");
    }
    String text = OpaqueToken.random(PREFIX);
    ApiKey key = new ApiKey(OpaqueToken.digest(text), draft.application(), clock.instant());
    keys.add(key);
    changes.fire(new CredentialsChanged());
    return new Issued(key, text);
  }

  @Transactional
  void revoke(long id) {
    keys.remove(keys.byId(id).orElseThrow(() -> new NoSuchApiKey(id)));
    changes.fire(new CredentialsChanged());
  }
}
