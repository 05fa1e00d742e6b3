/** Puts what failed back into the delivery queue, and what waits in it to its beginning. */
@NullMarked
package org.belfry.webhooks.redelivery;

import org.jspecify.annotations.NullMarked;
