/** Expiry: gives up deliveries whose time is over, in whichever lane they wait. */
@NullMarked
package org.belfry.webhooks.delivery.expiry;

import org.jspecify.annotations.NullMarked;
