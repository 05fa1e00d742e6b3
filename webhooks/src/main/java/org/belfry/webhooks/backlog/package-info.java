/** Stops what is pulled when too much of it waits. */
@NullMarked
package org.belfry.webhooks.backlog;

import org.jspecify.annotations.NullMarked;
