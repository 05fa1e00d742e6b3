/** Live updates: streams of events about what changes in an inbox, on whichever node it does. */
@NullMarked
package org.belfry.notifications.live;

import org.jspecify.annotations.NullMarked;
