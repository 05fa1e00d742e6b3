package org.belfry.webhooks.entitlement;

import org.jspecify.annotations.Nullable;

/**
 * An entitlement as an administrator wants to grant it; nothing of it has been checked.
 *
 * @param entity URI of the entity, as messages link to it
 * @param user name of the user
 */
public record EntitlementDraft(@Nullable String entity, @Nullable String user) {}
