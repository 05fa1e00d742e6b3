package org.belfry.platform.identity;

import java.time.Instant;

/**
 * A user was deleted, and with them their access tokens. Observers see to what the user owned, in
 * the same transaction. The id is never used again, not even by a new user of the same name.
 */
public record UserDeleted(UserId user, Instant at) {}
