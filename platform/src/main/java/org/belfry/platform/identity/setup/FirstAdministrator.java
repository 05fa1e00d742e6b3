package org.belfry.platform.identity.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.password.Passwords;
import org.belfry.platform.identity.token.AccessTokens;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.UserAdministration;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.rest.PublicUrl;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Makes {@code admin} with the configured password, or shows the operator, who alone reads the log,
 * a link to set one. A start with an administrator does neither, unless the operator says that the
 * password is lost. Tokens made with the password before end with it.
 */
@ApplicationScoped
public class FirstAdministrator {
  private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
  private static final String NAME = "admin";
  private static final Duration LINK_LIFE = Duration.ofMinutes(30);

  private static final String MISSING = "There is no administrator.";
  private static final String LOST =
      "belfry.admin.recovery is set: leave it out at the next start.";

  @Inject private AdminSettings settings;
  @Inject private Users users;
  @Inject private UserAdministration administration;
  @Inject private Passwords passwords;
  @Inject private Transactions transactions;
  @Inject private SetUpLinks links;
  @Inject private AccessTokens tokens;
  @Inject private PublicUrl publicUrl;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;

  /** No transaction waits until a password is hashed, which takes long when all has just begun. */
  public void ensure() {
    if (settings.recovery()) {
      transactions.runUnhurried(() -> showLink(true, LOST));
    } else if (transactions.callUnhurried(this::isMissing)) {
      Optional<String> hash = settings.password().map(passwords::hash);
      transactions.runUnhurried(
          () -> hash.ifPresentOrElse(this::makeIfMissing, () -> showLink(false, MISSING)));
    }
  }

  private boolean isMissing() {
    return users.lockAdministrators(false).isEmpty();
  }

  /** Another node may have made it meanwhile. */
  private void makeIfMissing(String hash) {
    if (isMissing()) {
      make(hash);
    }
  }

  /** Refuses a link that {@link #setUp} would refuse. */
  void check(String token) {
    if (!links.isOpen(OpaqueToken.digest(token), clock.instant())) {
      throw new SetUpLinkClosed();
    }
  }

  /** Sets the password of which this is the hash. */
  @Transactional
  void setUp(String token, String hash) {
    String digest = OpaqueToken.digest(token);
    boolean recovery = links.isForRecovery(digest);
    if (!links.use(digest, clock.instant()) || !(recovery || isMissing())) {
      throw new SetUpLinkClosed();
    }
    make(hash);
  }

  private void make(String hash) {
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
    administration.setPassword(user, hash);
    tokens.revokeAll(user.id(), clock.instant());
    changes.fire(new CredentialsChanged());
    LOG.log(Level.INFO, "{0} is an administrator with a new password", NAME);
  }

  private void showLink(boolean recovery, String why) {
    String token = OpaqueToken.random("");
    links.replace(OpaqueToken.digest(token), recovery, clock.instant().plus(LINK_LIFE));
    LOG.log(
        recovery ? Level.WARNING : Level.INFO,
        "{0} Set the password of {1} within 30 minutes, once, at {2}",
        why,
        NAME,
        publicUrl.configured() + "/belfry/v1/setup?token=" + token);
  }
}
