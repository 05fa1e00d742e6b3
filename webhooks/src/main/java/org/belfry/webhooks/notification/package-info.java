/** Notifications: what became of a message for one subscription. */
@NullMarked
package org.belfry.webhooks.notification;

import org.jspecify.annotations.NullMarked;
