package org.belfry.platform.identity.password;

import org.belfry.platform.configuration.Configuration;

/**
 * How much signing in may cost.
 *
 * @param checksPerMinute {@code belfry.limits.password-checks-per-address}: wrong passwords a
 *     minute from one address, whatever the names
 */
record SignInSettings(int checksPerMinute) {
  static SignInSettings of(Configuration configuration) {
    return new SignInSettings(
        configuration.number("belfry.limits.password-checks-per-address", 60, 1, 1_000_000));
  }
}
