@NullMarked
package org.belfry.notifications.live;

import org.jspecify.annotations.NullMarked;
