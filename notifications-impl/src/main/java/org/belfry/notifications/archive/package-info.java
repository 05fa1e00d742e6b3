/** Notifications that were put away, and how their owners take them back. */
@NullMarked
package org.belfry.notifications.archive;

import org.jspecify.annotations.NullMarked;
