package org.belfry.platform.identity.user;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/** For whom a request acts: administrators may do so for others. */
@Component
public class ActingUser {
  private static final int MAX_NAME = 255;

  @Inject private Provider<Caller> caller;
  @Inject private Users users;

  /** For the caller. */
  public UserId self() {
    return caller.get().userId();
  }

  /**
   * For the caller, or for the user of that name.
   *
   * @param field where the request names them
   * @throws org.belfry.platform.problem.Problem if the caller may not act for others, or there is
   *     no such user
   */
  public UserId as(String field, @Nullable String user) {
    if (user == null || user.isEmpty() || user.equals(caller.get().userName())) {
      return self();
    }
    if (!caller.get().isAdministrator()) {
      throw ImpersonationRefused.notAllowed(field, user);
    }
    Faults faults = new Faults();
    faults.required(field, user, MAX_NAME);
    faults.throwIfAny();
    return users
        .byName(user)
        .map(User::id)
        .orElseThrow(() -> ImpersonationRefused.noSuchUser(field, user));
  }
}
