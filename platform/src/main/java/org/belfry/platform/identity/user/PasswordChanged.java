package org.belfry.platform.identity.user;

import org.belfry.platform.identity.UserId;

/**
 * A user has another password. Whoever knew the old one may have made tokens with it, so those made
 * before end.
 */
public record PasswordChanged(UserId user) {}
