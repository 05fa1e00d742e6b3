package org.belfry.platform.identity.password;

/**
 * How much signing in may cost.
 *
 * @param checksPerMinute {@code belfry.limits.password-checks-per-address}: wrong passwords a
 *     minute from one address, whatever the names
 */
record SignInSettings(int checksPerMinute) {}
