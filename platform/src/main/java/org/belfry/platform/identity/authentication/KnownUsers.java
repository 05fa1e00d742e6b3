package org.belfry.platform.identity.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;

/**
 * Users by name, remembered for a few seconds: that is how long another node may take to see a
 * change. On the node that makes it a change counts at once.
 */
@ApplicationScoped
class KnownUsers {
  private static final Duration MEMORY = Duration.ofSeconds(10);
  private static final int CAPACITY = 10_000;

  private final Cache<String, Optional<User>> users =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(CAPACITY).build();

  @Inject private Users stored;

  Optional<User> byName(String name) {
    return users.get(name, stored::byName);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    users.invalidateAll();
  }
}
