/** Notifications that were put away: archived, or snoozed until they come back by themselves. */
@NullMarked
package org.belfry.notifications.archive;

import org.jspecify.annotations.NullMarked;
