/** Lists of notifications, sorted, filtered and in pages, as dialects ask for them. */
@NullMarked
package org.belfry.notifications.listing;

import org.jspecify.annotations.NullMarked;
