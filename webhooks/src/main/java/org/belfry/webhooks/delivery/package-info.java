/** Delivery: claims what is due, sends it, and keeps what came of it. */
@NullMarked
package org.belfry.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
