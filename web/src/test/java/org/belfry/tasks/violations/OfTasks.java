package org.belfry.tasks.violations;

/** Stands for a class of another context. */
public record OfTasks() {}
