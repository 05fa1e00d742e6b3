package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.belfry.platform.identity.CredentialsChanged;

/** Makes a user of somebody whom the identity provider vouches for, when first seen. */
@ApplicationScoped
public class UserEnrolment {
  @Inject private Users users;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /**
   * The user of that name, without a password and roles if new.
   *
   * @throws jakarta.persistence.PersistenceException if another request made the same user at this
   *     moment; see {@link org.belfry.platform.persistence.UniqueViolation}
   */
  @Transactional
  public User enrol(String name) {
    return users
        .byName(name)
        .orElseGet(
            () -> {
              User user = new User(name, null, Set.of(), clock.instant());
              users.add(user);
              changes.fire(new CredentialsChanged());
              return user;
            });
  }
}
