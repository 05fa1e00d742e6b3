package org.belfry.webhooks.dialect.hub.violations;

/** Stands for a class of a dialect. */
public record OfHub() {}
