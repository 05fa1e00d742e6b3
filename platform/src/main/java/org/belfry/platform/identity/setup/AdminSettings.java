package org.belfry.platform.identity.setup;

import java.util.Optional;

/**
 * How the first administrator signs in.
 *
 * @param password {@code belfry.admin.password}; empty for a link in the log
 */
record AdminSettings(Optional<String> password) {
  @Override
  public String toString() {
    return "AdminSettings";
  }
}
