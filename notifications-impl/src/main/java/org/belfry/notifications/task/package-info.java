/** What an inbox tells of tasks, and how a notification follows the task that was made of it. */
@NullMarked
package org.belfry.notifications.task;

import org.jspecify.annotations.NullMarked;
