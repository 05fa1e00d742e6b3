package org.belfry.webhooks.violations;

import org.belfry.tasks.violations.OfTasks;

/** A context that sees another. */
public record DependsOnOtherContext(OfTasks other) {}
