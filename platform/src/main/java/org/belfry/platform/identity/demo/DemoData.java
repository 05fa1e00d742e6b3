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
import org.belfry.platform.identity.SparkRole;
import org.belfry.platform.identity.apikey.ApiKey;
import org.belfry.platform.identity.apikey.ApiKeys;
import org.belfry.platform.identity.password.Passwords;
import org.belfry.platform.identity.token.AccessToken;
import org.belfry.platform.identity.token.AccessTokens;
import org.belfry.platform.identity.token.TokenTerms;
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
  @Inject private AccessTokens tokens;
  @Inject private ApiKeys keys;
  @Inject private Passwords passwords;
  @Inject private Event<DemoDataMade> made;
  @Inject private Clock clock;

  /** Makes what is missing; what is there stays as it is. */
  @Transactional
  public void make() {
    mark.set();
    user(ADMIN, Set.of(Role.ADMINISTRATOR)).ifPresent(this::ownToken);
    user("bob", Set.of()).ifPresent(this::ownToken);
    user("acme", Set.of()).ifPresent(this::ownToken);
    user(ALICE, Set.of())
        .ifPresent(
            alice -> {
              ownToken(alice);
              token(alice, "demo-readonly", EnumSet.of(Scope.READ), SparkRole.PRIVATE);
              token(alice, "demo-idx", EnumSet.allOf(Scope.class), SparkRole.IDX);
            });
    key("demo-key");
    users.byName(ALICE).ifPresent(alice -> made.fire(new DemoDataMade(alice.id())));
  }

  private Optional<User> user(String name, Set<String> roles) {
    Optional<User> existing = users.byName(name);
    if (existing.isEmpty()) {
      User user = User.ofDemoMode(name, passwords.hashOfNoSecret(name), roles, clock.instant());
      users.add(user);
      return Optional.of(user);
    }
    if (!existing.get().isOfDemoMode()) {
      LOG.log(Level.WARNING, "The user {0} has a password of their own; demo mode leaves it", name);
    }
    return existing.filter(User::isOfDemoMode);
  }

  private void ownToken(User user) {
    token(user, "demo-" + user.name(), EnumSet.allOf(Scope.class), SparkRole.PRIVATE);
  }

  private void token(User user, String token, Set<Scope> scopes, SparkRole sparkRole) {
    String digest = OpaqueToken.digest(token);
    if (tokens.byDigest(digest).isEmpty()) {
      TokenTerms terms = new TokenTerms(token, scopes, "demo", sparkRole, null);
      tokens.add(AccessToken.ofDemoMode(user, digest, terms, clock.instant()));
    }
  }

  private void key(String key) {
    String digest = OpaqueToken.digest(key);
    if (keys.byDigest(digest).isEmpty()) {
      keys.add(ApiKey.ofDemoMode(digest, "demo", clock.instant()));
    }
  }
}
