package org.belfry.platform.identity.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.UserAdministration;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Makes {@code admin} with the configured password, or shows the operator, who alone reads the log,
 * a link to set one. A start with an administrator does neither.
 */
@ApplicationScoped
public class FirstAdministrator {
  private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final String NAME = "admin";
  private static final Duration LINK_LIFE = Duration.ofMinutes(30);

  @Inject private AdminSettings settings;
  @Inject private Users users;
  @Inject private UserAdministration administration;
  @Inject private SetUpLinks links;
  @Inject private PublicUrl publicUrl;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  @Transactional
  public void ensure() {
    if (users.lockAdministrators(false).isEmpty()) {
      settings.password().ifPresentOrElse(this::make, this::showLink);
    }
  }

  /** Refuses a link that {@link #setUp} would refuse. */
  void check(String token) {
    if (!links.isOpen(OpaqueToken.digest(token), clock.instant())) {
      throw new SetUpLinkClosed();
    }
  }

  @Transactional
  void setUp(String token, String password) {
    if (!links.use(OpaqueToken.digest(token), clock.instant())
        || !users.lockAdministrators(false).isEmpty()) {
      throw new SetUpLinkClosed();
    }
    make(password);
  }

  private void make(String password) {
    User user =
        users
            .byName(NAME)
            .orElseGet(
                () -> {
                  User admin = new User(NAME, null, Set.of(), clock.instant());
                  users.add(admin);
                  return admin;
                });
    Set<String> roles = new TreeSet<>(user.roles());
    roles.add(Role.ADMINISTRATOR);
    user.changeRoles(roles);
    administration.setPassword(user, password);
    changes.fire(new CredentialsChanged());
    LOG.log(Level.INFO, "There was no administrator; now there is {0}", NAME);
  }

  private void showLink() {
    String token = OpaqueToken.random("");
    links.replace(OpaqueToken.digest(token), clock.instant().plus(LINK_LIFE));
    LOG.log(
        Level.INFO,
        "There is no administrator. Set the password of {0} within 30 minutes, once, at {1}",
        NAME,
        publicUrl.configured() + "/belfry/v1/setup?token=" + token);
  }
}
