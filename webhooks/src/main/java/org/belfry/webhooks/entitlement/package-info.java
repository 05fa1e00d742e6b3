/** Entitlements: who may learn of an entity from messages about it. */
@NullMarked
package org.belfry.webhooks.entitlement;

import org.jspecify.annotations.NullMarked;
