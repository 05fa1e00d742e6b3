/** Backpressure on who pulls too slowly: pull subscriptions stop while too much waits for them. */
@NullMarked
package org.belfry.webhooks.backpressure;

import org.jspecify.annotations.NullMarked;
