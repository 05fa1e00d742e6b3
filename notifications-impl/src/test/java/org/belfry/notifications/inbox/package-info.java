@NullMarked
package org.belfry.notifications.inbox;

import org.jspecify.annotations.NullMarked;
