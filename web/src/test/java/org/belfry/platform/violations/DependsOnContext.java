package org.belfry.platform.violations;

import org.belfry.tasks.violations.OfTasks;

/** Platform that sees a context. */
public record DependsOnContext(OfTasks context) {}
