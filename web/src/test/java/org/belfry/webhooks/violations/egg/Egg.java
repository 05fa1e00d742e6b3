package org.belfry.webhooks.violations.egg;

import org.belfry.webhooks.violations.chicken.Chicken;

/** The other half of a cycle of packages. */
public record Egg(Chicken chicken) {}
