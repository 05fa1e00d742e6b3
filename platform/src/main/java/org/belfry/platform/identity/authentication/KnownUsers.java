package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
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
  @Inject private Users stored;

  private final Lookups<User> users = new Lookups<>(name -> stored.byName(name));

  Optional<User> byName(String name) {
    return users.find(name);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialsChanged event) {
    users.forget();
  }
}
