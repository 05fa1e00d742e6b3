@NullMarked
package org.belfry.notifications.snooze;

import org.jspecify.annotations.NullMarked;
