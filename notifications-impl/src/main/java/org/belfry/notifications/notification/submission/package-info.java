/** Notifications that applications send again as they change, and tasks made of them. */
@NullMarked
package org.belfry.notifications.notification.submission;

import org.jspecify.annotations.NullMarked;
