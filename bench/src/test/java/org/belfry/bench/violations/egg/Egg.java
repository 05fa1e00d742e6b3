package org.belfry.bench.violations.egg;

import org.belfry.bench.violations.chicken.Chicken;

/** The other half. */
public record Egg(Chicken chicken) {}
