/** What happens to tasks, told to those who subscribe to the topic {@code tasks}. */
@NullMarked
package org.belfry.webhooks.task;

import org.jspecify.annotations.NullMarked;
