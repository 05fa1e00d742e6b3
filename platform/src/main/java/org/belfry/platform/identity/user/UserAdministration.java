package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes users. */
@ApplicationScoped
public class UserAdministration {
  @Inject private Users users;
  @Inject private Passwords passwords;
  @Inject private PasswordChecks checks;
  @Inject private DemoMode demoMode;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;
  @Inject private Event<PasswordChanged> passwordChanges;
  @Inject private Event<DemoUserAdopted> adoptions;
  @Inject private Event<UserDeleted> deletions;

  @Transactional
  User create(UserDraft draft) {
    if (users.byName(draft.name()).isPresent()) {
      throw new UserNameTaken(draft.name());
    }
    @Nullable String hash = draft.password() == null ? null : passwords.hash(draft.password());
    User user = new User(draft.name(), hash, draft.roles(), clock.instant());
    users.add(user);
    changes.fire(new CredentialsChanged());
    return user;
  }

  /**
   * Sets a user's password, for the user, who has to know the present one, or for an administrator.
   *
   * @param address where the request comes from
   * @param check refuses if the request was made for another version of the user
   */
  @Transactional
  void changePassword(
      String name, PasswordDraft draft, Caller caller, String address, Consumer<User> check) {
    boolean own = caller.userName().equals(name);
    if (!own && !caller.isAdministrator()) {
      throw new NoSuchUser(name);
    }
    User user = get(name);
    check.accept(user);
    if (own && !knows(user, draft.currentPassword(), address)) {
      throw new WrongPassword();
    }
    setPassword(user, draft.password());
    if (draft.endsTokens()) {
      passwordChanges.fire(new PasswordChanged(user.id()));
    }
  }

  /** Sets a password without asking who does it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void setPassword(User user, String password) {
    if (user.isOfDemoMode()) {
      adoptions.fire(new DemoUserAdopted(user.id()));
    }
    user.changePassword(passwords.hash(password));
    changes.fire(new CredentialsChanged());
  }

  @Transactional
  User changeRoles(String name, Set<String> roles, Consumer<User> check) {
    Set<UserId> administrators = users.lockAdministrators(demoMode.on());
    User user = get(name);
    check.accept(user);
    user.changeRoles(roles);
    if (!user.isAdministrator()) {
      requireOther(administrators, user);
    }
    changes.fire(new CredentialsChanged());
    return user;
  }

  /** Deletes a user with all that they own; see {@link UserDeleted}. */
  @Transactional
  void delete(String name, Consumer<User> check) {
    Set<UserId> administrators = users.lockAdministrators(demoMode.on());
    User user = get(name);
    check.accept(user);
    requireOther(administrators, user);
    users.remove(user);
    deletions.fire(new UserDeleted(user.id(), clock.instant()));
    changes.fire(new CredentialsChanged());
  }

  private User get(String name) {
    return users.byName(name).orElseThrow(() -> new NoSuchUser(name));
  }

  private boolean knows(User user, @Nullable String password, String address) {
    @Nullable String hash = user.passwordHash();
    return password != null
        && hash != null
        && checks.isRight(new Guesser(user.name(), address), password, () -> hash);
  }

  private static void requireOther(Set<UserId> administrators, User user) {
    if (administrators.equals(Set.of(user.id()))) {
      throw new LastAdministrator(user.name());
    }
  }
}
