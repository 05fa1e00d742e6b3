package org.belfry.webhooks.violations;

import org.belfry.webhooks.dialect.hub.violations.OfHub;

/** A feature that imports a dialect. */
public record DependsOnDialect(OfHub dialect) {}
