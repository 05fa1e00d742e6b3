package org.belfry.bench.violations.chicken;

import org.belfry.bench.violations.egg.Egg;

/** One half of a cycle of packages. */
public record Chicken(Egg egg) {}
