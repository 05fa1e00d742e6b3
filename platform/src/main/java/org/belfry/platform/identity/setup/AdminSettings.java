package org.belfry.platform.identity.setup;

import java.util.Optional;
import org.belfry.platform.configuration.Configuration;

/**
 * How the first administrator signs in.
 *
 * @param password {@code belfry.admin.password}; empty for a link in the log
 * @param recovery {@code belfry.admin.recovery}: whether the log is to have a link although there
 *     is an administrator, who has lost the password
 */
record AdminSettings(Optional<String> password, boolean recovery) {
  static AdminSettings of(Configuration configuration) {
    return new AdminSettings(
        configuration.text("belfry.admin.password"),
        configuration.flag("belfry.admin.recovery", false));
  }

  @Override
  public String toString() {
    return "AdminSettings";
  }
}
