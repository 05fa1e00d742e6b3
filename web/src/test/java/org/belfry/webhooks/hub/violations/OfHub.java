package org.belfry.webhooks.hub.violations;

/** Stands for a class of a dialect. */
public record OfHub() {}
