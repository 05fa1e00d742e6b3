/** How much at a time: each endpoint's limit and circuit breaker, and what this node can hold. */
@NullMarked
package org.belfry.webhooks.delivery.limit;

import org.jspecify.annotations.NullMarked;
