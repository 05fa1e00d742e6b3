/** Notifications: how they arrive, are listed, read and deleted. */
@NullMarked
package org.belfry.notifications.notification;

import org.jspecify.annotations.NullMarked;
