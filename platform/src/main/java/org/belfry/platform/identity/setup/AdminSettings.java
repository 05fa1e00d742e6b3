package org.belfry.platform.identity.setup;

import java.util.Optional;

/**
 * How the first administrator signs in.
 *
 * @param password {@code belfry.admin.password}; empty for a link in the log
 * @param recovery {@code belfry.admin.recovery}: whether the log is to have a link although there
 *     is an administrator, who has lost the password
 */
record AdminSettings(Optional<String> password, boolean recovery) {
  @Override
  public String toString() {
    return "AdminSettings";
  }
}
