/** What transactions put into inboxes beside their own work: all at once, as they commit. */
@NullMarked
package org.belfry.notifications.mailing;

import org.jspecify.annotations.NullMarked;
