@NullMarked
package org.belfry.notifications.dialect.inbox;

import org.jspecify.annotations.NullMarked;
