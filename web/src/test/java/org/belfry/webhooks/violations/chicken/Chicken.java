package org.belfry.webhooks.violations.chicken;

import org.belfry.webhooks.violations.egg.Egg;

/** One half of a cycle of packages. */
public record Chicken(Egg egg) {}
