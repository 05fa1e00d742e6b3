/** Snoozes: what is out of the inbox until a moment, and wakes then. */
@NullMarked
package org.belfry.notifications.snooze;

import org.jspecify.annotations.NullMarked;
