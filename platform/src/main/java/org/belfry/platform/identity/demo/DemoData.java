package org.belfry.platform.identity.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.TokenKinds;
import org.belfry.platform.identity.apikey.ApiKey;
import org.belfry.platform.identity.apikey.ApiKeys;
import org.belfry.platform.identity.password.Passwords;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.secret.OpaqueToken;

/**
 * Makes what {@code docs/dialects} promises of demo mode: users whose passwords are their names,
 * tokens and a key that everybody knows.
 *
 * <p>Each of these rows is marked, and a marked row opens nothing once Belfry runs on the same
 * database without demo mode: every check of a password, token or key asks {@link
 * org.belfry.platform.identity.DemoMode}. A marked user also counts as no administrator then. The
 * mark goes when a user gets a password of their own, and with it go all tokens made before. Demo
 * mode leaves a user without the mark alone, so that started by mistake on a database in earnest it
 * neither changes a password nor makes a token for its users.
 */
@ApplicationScoped
public class DemoData {
  private static final Logger LOG = System.getLogger(DemoData.class.getName());
  private static final String ADMIN = "admin";
  private static final String ALICE = "alice";

  @Inject private DemoModeMark mark;
  @Inject private Users users;
  @Inject private DemoTokens tokens;
  @Inject private TokenKinds kinds;
  @Inject private ApiKeys keys;
  @Inject private Passwords passwords;
  @Inject private Event<DemoDataMade> made;
  @Inject private Clock clock;

  /** Makes what is missing; what is there stays as it is. */
  @Transactional
  public void make() {
    mark.set();
    user(ADMIN, Set.of(Role.ADMINISTRATOR));
    user("bob", Set.of());
    user("acme", Set.of());
    user(ALICE, Set.of());
    tokens.make(ALICE, "demo-readonly", EnumSet.of(Scope.READ), kinds.usual());
    key("demo-key");
    users.byName(ALICE).ifPresent(alice -> made.fire(new DemoDataMade(alice.id())));
  }

  private void user(String name, Set<String> roles) {
    Optional<User> existing = users.byName(name);
    if (existing.isEmpty()) {
      users.add(User.ofDemoMode(name, passwords.hashOfNoSecret(name), roles, clock.instant()));
    } else if (!existing.get().isOfDemoMode()) {
      LOG.log(Level.WARNING, "The user {0} has a password of their own; demo mode leaves it", name);
    }
    tokens.make(name, "demo-" + name, EnumSet.allOf(Scope.class), kinds.usual());
  }

  private void key(String key) {
    String digest = OpaqueToken.digest(key);
    if (keys.byDigest(digest).isEmpty()) {
      keys.add(ApiKey.ofDemoMode(digest, "demo", clock.instant()));
    }
  }
}
