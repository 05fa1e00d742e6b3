package org.belfry.platform.identity.authentication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.Credential;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.password.Guesser;
import org.belfry.platform.identity.password.PasswordChecks;
import org.belfry.platform.identity.password.PasswordGuesses;
import org.belfry.platform.identity.password.Passwords;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.secret.OpaqueToken;

/** Lets in who sends a name and the password that goes with it. */
@ApplicationScoped
class PasswordSignIn {
  @Inject private KnownUsers users;
  @Inject private Passwords passwords;
  @Inject private PasswordChecks checks;
  @Inject private PasswordGuesses guesses;
  @Inject private DemoMode demoMode;

  private PasswordOwners owners;

  @PostConstruct
  void open() {
    owners =
        new PasswordOwners(this::user, checks, guesses, passwords.hash(OpaqueToken.random("")));
  }

  /**
   * @param address where the request comes from
   * @throws org.belfry.platform.problem.RetryLater if the password is not judged now
   */
  Caller caller(String encoded, String address) throws CredentialsRejected {
    BasicCredentials given = BasicCredentials.decode(encoded);
    return owners
        .find(new Guesser(given.name(), address), given.password())
        .map(PasswordSignIn::caller)
        .orElseThrow(CredentialsRejected::wrongPassword);
  }

  private static Caller caller(User user) {
    return Caller.user(user.id(), user.name(), user.roles())
        .admittedBy(Credential.password(user.id(), user.version()));
  }

  private Optional<User> user(String name) {
    return users.byName(name).filter(found -> demoMode.on() || !found.isOfDemoMode());
  }
}
