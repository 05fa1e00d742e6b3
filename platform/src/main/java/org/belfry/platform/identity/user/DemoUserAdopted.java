package org.belfry.platform.identity.user;

import org.belfry.platform.identity.UserId;

/**
 * A user of demo mode got a password of their own. Tokens made before cannot be trusted: everybody
 * could make them.
 */
public record DemoUserAdopted(UserId user) {}
