/** The inbox dialect: items with their data, and links that name their method. */
@NullMarked
package org.belfry.notifications.dialect.inbox;

import org.jspecify.annotations.NullMarked;
