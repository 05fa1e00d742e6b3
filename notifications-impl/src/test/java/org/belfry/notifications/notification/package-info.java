@NullMarked
package org.belfry.notifications.notification;

import org.jspecify.annotations.NullMarked;
