/** Which notifications are meant: by ids, groups or numbers, a batch at a time. */
@NullMarked
package org.belfry.notifications.notification.selection;

import org.jspecify.annotations.NullMarked;
