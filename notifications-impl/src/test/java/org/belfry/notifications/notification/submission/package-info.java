@NullMarked
package org.belfry.notifications.notification.submission;

import org.jspecify.annotations.NullMarked;
