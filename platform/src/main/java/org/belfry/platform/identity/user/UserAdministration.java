package org.belfry.platform.identity.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.CredentialsChanged;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.password.Guesser;
import org.belfry.platform.identity.password.PasswordChecks;
import org.belfry.platform.identity.password.WrongPassword;
import org.belfry.platform.rest.ConcurrentChange;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes users. */
@ApplicationScoped
public class UserAdministration {
  @Inject private Users users;
  @Inject private PasswordChecks checks;
  @Inject private DemoMode demoMode;
  @Inject private Clock clock;
  @Inject private Event<CredentialsChanged> changes;
  @Inject private Event<PasswordChanged> passwordChanges;
  @Inject private Event<DemoUserAdopted> adoptions;
  @Inject private Event<UserDeleted> deletions;

  /**
   * Makes a user.
   *
   * @param hash of the password, if the user has one
   */
  @Transactional
  User create(UserDraft draft, @Nullable String hash) {
    if (users.byName(draft.name()).isPresent()) {
      throw new UserNameTaken(draft.name());
    }
    User user = new User(draft.name(), hash, draft.roles(), clock.instant());
    users.add(user);
    changes.fire(new CredentialsChanged());
    return user;
  }

  /**
   * Finds out whether somebody may set a user's password: the user, who has to know the present
   * one, or an administrator. That takes long, so no transaction waits for it.
   *
   * @param address where the request comes from
   * @param check refuses if the request was made for another version of the user
   * @return whose password may be set, as long as it is the one that it was
   */
  User admit(
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
    return user;
  }

  /**
   * Sets a user's password.
   *
   * @param admitted by {@link #admit}
   * @param hash of the new password
   */
  @Transactional
  void changePassword(User admitted, String hash, boolean endsTokens, Consumer<User> check) {
    User user = get(admitted.name());
    check.accept(user);
    if (!Objects.equals(user.passwordHash(), admitted.passwordHash())) {
      throw new ConcurrentChange();
    }
    setPassword(user, hash);
    if (endsTokens) {
      passwordChanges.fire(new PasswordChanged(user.id()));
    }
  }

  /** Sets a password, of which this is the hash, without asking who does it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void setPassword(User user, String hash) {
    if (user.isOfDemoMode()) {
      adoptions.fire(new DemoUserAdopted(user.id()));
    }
    user.changePassword(hash);
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
