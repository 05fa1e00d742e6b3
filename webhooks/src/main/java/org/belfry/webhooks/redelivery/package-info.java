/** Puts what failed back into the delivery queue. */
@NullMarked
package org.belfry.webhooks.redelivery;

import org.jspecify.annotations.NullMarked;
