/** How long what was read is kept. */
@NullMarked
package org.belfry.notifications.retention;

import org.jspecify.annotations.NullMarked;
