/** What a task is, how it may change, and where it is kept. */
@NullMarked
package org.belfry.tasks.task;

import org.jspecify.annotations.NullMarked;
