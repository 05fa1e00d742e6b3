package org.belfry.tasks.task;

import org.belfry.tasks.TaskEvent;

/**
 * What happened to a task.
 *
 * @param task as it is since; a deleted one as it was
 * @param event what others are told of it
 */
public record Happening(Task task, TaskEvent event) {}
