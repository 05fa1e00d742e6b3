/**
 * Deadlines: rows with the moment that something has to happen to a task, and what makes it happen
 * then, on whichever node, exactly once.
 */
@NullMarked
package org.belfry.tasks.deadline;

import org.jspecify.annotations.NullMarked;
