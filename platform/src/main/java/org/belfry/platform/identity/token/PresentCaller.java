package org.belfry.platform.identity.token;

import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.NotAuthenticated;
import org.belfry.platform.identity.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as stored now. A request may have been let in by what was remembered of a user
 * for a few seconds, but what lasts must not outlive a password or a role that is gone.
 */
final class PresentCaller {
  private PresentCaller() {}

  /**
   * @param user stored under the caller's name, null if there is none
   * @param parent the token that the caller came with, null for a password or a JWT
   * @throws NotAuthenticated 401, if the password was good for another version of the user
   */
  static Caller of(Caller caller, @Nullable User user, @Nullable AccessToken parent) {
    if (parent != null) {
      return parent.caller();
    }
    @Nullable Long version = caller.credential().version();
    if (version != null && !isStill(user, caller, version)) {
      throw NotAuthenticated.because("The password or the roles were changed meanwhile.");
    }
    return caller;
  }

  private static boolean isStill(@Nullable User user, Caller caller, long version) {
    return user != null && user.id().equals(caller.userId()) && user.version() == version;
  }
}
