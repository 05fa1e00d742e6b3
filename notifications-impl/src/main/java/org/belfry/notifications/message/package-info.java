/** Messages that one user sends to another. */
@NullMarked
package org.belfry.notifications.message;

import org.jspecify.annotations.NullMarked;
