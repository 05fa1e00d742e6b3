package org.belfry.webhooks.violations;

/** A name that tells nothing. */
public record SomethingManager() {}
